import "./brand.css";

/** A folded sheet: the way home in the admin's header. */
export function Icon() {
  return (
    <svg className="brand-icon" viewBox="0 0 24 24" role="img" aria-label="Bản tin">
      <path d="M4 3h12l4 4v14H4z" />
      <path d="M8 9h8M8 13h8M8 17h5" />
    </svg>
  );
}

/** The name of the product, on the log-in screen. */
export function Logo() {
  return <span className="brand">Bản tin</span>;
}
