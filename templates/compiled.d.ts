/** `templates/compiled/` is made by `npm run templates` and is not committed; this is what it holds. */
declare module '*/templates/compiled/templates.js' {
  export const templates: Readonly<
    Record<
      | 'letterHtml'
      | 'letterText'
      | 'letterMarkdown'
      | 'page'
      | 'archiveHome'
      | 'archiveMonth'
      | 'archiveSubject'
      | 'archiveMethod',
      import('handlebars').TemplateSpecification
    >
  >;
}

/** The package's own types say nothing of what its runtime exports. */
declare module 'handlebars/runtime.js' {
  const Handlebars: Pick<typeof import('handlebars'), 'template'>;
  export default Handlebars;
}
