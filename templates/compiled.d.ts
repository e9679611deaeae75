/** `templates/compiled/` is made by `npm run templates` and is not committed; this is what it holds. */
declare module '*/templates/compiled/templates.js' {
  type Compiled = import('handlebars').TemplateSpecification;
  export const letterHtml: Compiled;
  export const letterText: Compiled;
  export const letterMarkdown: Compiled;
  export const page: Compiled;
  export const archiveHome: Compiled;
  export const archiveMonth: Compiled;
  export const archiveSubject: Compiled;
  export const archiveMethod: Compiled;
}

/** The package's own types say nothing of what its runtime exports. */
declare module 'handlebars/runtime.js' {
  const Handlebars: Pick<typeof import('handlebars'), 'template'>;
  export default Handlebars;
}
