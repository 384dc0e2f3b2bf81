import "./brand.css";

/** The name of the product, on the log-in screen. */
export function Logo() {
  return <span className="brand">Bản tin</span>;
}
