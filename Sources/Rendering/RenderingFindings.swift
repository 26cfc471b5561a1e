package import Diagnostics

/// All kinds of findings that templates, themes and Markdown raise.
package enum RenderingFindings {
  package static let all: [DiagnosticKind] = [
    .hiddenReference,
    .imageWithoutText,
    .inlineCode,
    .markdownLimit,
    .markdownSlip,
    .misplacedPlaceholder,
    .missingTemplate,
    .missingWord,
    .wordPlaceholder,
    .rawHTML,
    .remoteImage,
    .tableRowWidth,
    .templateCycle,
    .templateEncoding,
    .templateNameTaken,
    .templateSyntax,
    .themeFormat,
    .unbalancedMarkup,
    .unguardedOptional,
    .unknownTemplateName,
    .unknownThemeFile,
    .unsafeLink,
    .unsafePlace,
    .unusedTemplate,
    .unusedWord,
    .wrongTemplateKind,
  ]
}
