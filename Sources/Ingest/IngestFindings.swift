package import Diagnostics

/// Every kind of finding that reading the content may raise.
package enum IngestFindings {
  package static let all: [DiagnosticKind] =
    [
      .unknownFile, .missingFile, .tooLarge, .emptyFile, .badEncoding, .foreignEncoding,
      .controlCharacter, .invisibleCharacter, .lostCharacter,
      .notText, .otherSeparator, .cellCount, .unclosedQuote, .textAfterQuote, .missingColumn,
      .doubledColumn, .emptyCell,
      .lineBreakInCell,
      .badDate, .badIdentifier, .mangledNumber,
      .yaml, .cutValue, .yamlAlias, .duplicateKey, .missingKey, .badValue, .unknownKey,
      .unknownVersion, .addressWithoutSlash, .dayInBothLists, .duplicateDistrict,
      .overlappingDistrict,
      .duplicateMeasure, .duplicateTable, .rowWithoutDay, .duplicateRow,
      .duplicateForm, .badFormBlock,
      .reservedColumn, .unknownColumn,
      .unknownProgramme, .duplicateID, .nameTooLong, .duplicateCreditCode, .wrongCreditCode,
      .organisationCode,
      .normalisedCreditCode, .badFigure, .unknownNature, .unknownFunction, .repeatedFunction,
      .listSeparator,
      .unknownCategory, .unknownValue, .unitDiffers, .unitWritten,
      .badField, .nothingChanges, .cellNotUsed,
      .repeatedItem, .serviceNameMissing, .repeatedRow, .unusualContact, .domainDiffers,
      .natureDiffers, .duplicateWord,
      .serviceCodeTwice, .serviceCodeParent, .serviceCodeOrder,
      .noFrontMatter, .duplicateNotice, .keyNotUsed, .wrongYearFolder, .missingWindow,
      .incompleteWindow, .periodReversed, .missingAttachment, .unlistedAttachment, .strayAttachment,
    ] + ofImport + ofDrafts
}
