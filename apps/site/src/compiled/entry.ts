import { createApp } from "astro/app/entrypoint";

const app = createApp({ streaming: false });

// Astro answers an error with an empty page and a line on the console. Whoever renders has to know the cause.
const renderError = app.renderError.bind(app);
app.renderError = (request, options) => {
  if (options.error) throw options.error;
  return renderError(request, options);
};

/** Renders one page. @throws whatever the page threw */
export function render(request: Request, locals: App.Locals): Promise<Response> {
  return app.render(request, { locals });
}
