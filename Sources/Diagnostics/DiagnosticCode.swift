/// The stable name of a kind of problem; a code is never used again for another.
///
/// The letter tells the room: Y the YAML itself, F the form of a file, R references, E the sense
/// of an edition, V overlays, D a dossier, T tests of criteria, C reports that are compared, P a
/// project, I input and output.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  // The YAML itself
  case fileTooLarge = "Y101"
  case invalidUTF8 = "Y102"
  case foreignEncoding = "Y103"
  case controlCharacter = "Y104"
  case unicodeLineBreak = "Y105"
  case nulByte = "Y106"
  case syntax = "Y201"
  case nestedTooDeep = "Y202"
  case duplicateKey = "Y203"
  case alias = "Y204"
  case mergeKey = "Y205"
  case tag = "Y206"
  case directive = "Y207"
  case secondDocument = "Y208"
  case scalarTooLong = "Y209"
  case tooManyNodes = "Y210"
  case keyNotText = "Y211"
  case textCut = "Y212"

  // Form
  case unknownKey = "F101"
  case missingKey = "F102"
  case wrongShape = "F103"
  case malformedNumber = "F104"
  case malformedDate = "F105"
  case malformedDuration = "F106"
  case malformedBoolean = "F107"
  case malformedName = "F108"
  case unknownWord = "F109"
  case valueOutOfRange = "F110"
  case notExactlyOne = "F111"
  case emptyList = "F112"
  case unsupportedFormat = "F113"
  case nameDiffersFromFolder = "F114"
  case malformedDigest = "F115"
  case unsafePath = "F116"
  case unrecognisedFile = "F117"
  case strayFolder = "F118"

  // References
  case duplicateID = "R101"
  case unknownItem = "R102"
  case unknownIndicator = "R103"
  case unknownDocumentKind = "R104"
  case unknownCondition = "R105"
  case unknownSource = "R106"
  case unknownArea = "R107"
  case unknownLevel = "R108"
  case unknownDesignation = "R109"
  case phaseOfItem = "R110"
  case unknownDimension = "R111"
  case unknownDocument = "R112"
  case cycle = "R113"
  case unknownChapter = "R114"
  case unknownEdition = "R115"
  case thresholdMissing = "R116"
  case chapterOfKind = "R117"

  // Sense of an edition
  case derivation = "E101"
  case kindMismatch = "E102"
  case levelWithoutCondition = "E103"
  case scaleOrder = "E104"
  case conditionOfWorstLevel = "E105"
  case unsatisfiable = "E106"
  case unfailable = "E107"
  case shareBeyondWhole = "E108"
  case quotaBeyondMembers = "E109"
  case withinBeyondMaxAge = "E110"
  case levelOutOfReach = "E111"
  case levelHarderThanNext = "E112"
  case designationHarderThanNext = "E113"
  case fewPhases = "E114"
  case unusedIndicator = "E115"
  case unusedKind = "E116"
  case silencedCore = "E117"
  case uncitedSource = "E118"
  case textNotOfficial = "E119"
  case sizeAsShare = "E120"
  case emptyStandard = "E121"

  // Overlays
  case newExists = "V101"
  case changedMissing = "V102"
  case retiredReference = "V103"
  case parentsDisagree = "V104"
  case changedID = "V105"
  case baseTwice = "V106"
  case basesTooDeep = "V107"
  case changesNothing = "V108"

  // Dossiers
  case notApplicableWithoutReason = "D101"
  case notApplicableForbidden = "D102"
  case levelNotAnAnswer = "D103"
  case unitDiffers = "D104"
  case figureOfDerived = "D105"
  case evidenceMissing = "D106"
  case evidenceChanged = "D107"
  case fileAndFolder = "D108"
  case revisionDiffers = "D109"
  case thousandsPoint = "D110"
  case answeredLater = "D111"
  case endsBeforeItBegins = "D112"
  case absentButThere = "D113"
  case folderDiffers = "D114"
  case oddAddress = "D115"
  case sameFileTwice = "D116"
  case oddLanguage = "D117"
  case yearAhead = "D118"
  case noFigureOfYear = "D119"
  case figureAsShare = "D120"
  case oddCountry = "D121"
  case sourceSaysTwo = "D122"
  case absentNotRequested = "D123"
  case emptiedFile = "D124"
  case figureNeverCounts = "D125"
  case documentWithoutUse = "D126"

  // Tests of criteria
  case unknownTest = "T101"
  case baseTooFar = "T102"

  // Reports that are compared
  case foreignReport = "C101"
  case alteredReport = "C102"
  case otherCentre = "C103"
  case toleranceExpired = "C104"
  case toleranceUnused = "C105"

  // A project's own file
  case unknownCode = "P101"
  case codeIsNoDoubt = "P102"
  case allowanceExpired = "P103"
  case allowanceUnused = "P104"
  case allowanceTooWide = "P105"
  case misnamedProject = "P106"

  // Input and output
  case notFound = "I101"
  case unreadable = "I102"
  case unwritable = "I103"

  /// What the code means, in one sentence.
  package var summary: String {
    switch self {
    case .fileTooLarge: "The file is larger than 32 MiB."
    case .invalidUTF8: "The file is not valid UTF-8."
    case .foreignEncoding: "The file is UTF-16 or UTF-32; only UTF-8 is read."
    case .controlCharacter: "A control character stands in the file."
    case .unicodeLineBreak: "A line break that editors do not show: NEL, U+2028 or U+2029."
    case .nulByte: "A NUL byte stands in the file."
    case .syntax: "The text is not YAML."
    case .nestedTooDeep: "More than 64 levels are nested."
    case .duplicateKey: "A key stands twice in one mapping."
    case .alias: "Anchors and aliases are not read."
    case .mergeKey: "Merge keys are not read."
    case .tag: "Tags are not read: the place decides the type."
    case .directive: "Directives are not read."
    case .secondDocument: "A file holds one document."
    case .scalarTooLong: "A text is longer than 1 MiB."
    case .tooManyNodes: "A file holds more than four million values."
    case .keyNotText: "A key is a list or a mapping."
    case .textCut: "A text ends at a '#', and what follows is read as a comment."
    case .unknownKey: "The key is not one of those that may stand here."
    case .missingKey: "A required key is missing or empty."
    case .wrongShape: "A text, a list or a mapping stands where another of them belongs."
    case .malformedNumber: "The value is not a number as the format spells numbers."
    case .malformedDate: "The value is not a date of the calendar."
    case .malformedDuration: "The value is not a number of months or years."
    case .malformedBoolean: "The value is neither true nor false."
    case .malformedName: "The value cannot be an id: it has spaces at an end or several lines."
    case .unknownWord: "The value is not one of the words that may stand here."
    case .valueOutOfRange: "The number lies outside what its kind allows."
    case .notExactlyOne: "Exactly one of several keys must stand here."
    case .emptyList: "The list must not be empty."
    case .unsupportedFormat: "The format number is not one this version reads."
    case .nameDiffersFromFolder: "The edition's name is not its folder's."
    case .malformedDigest: "The value is not a SHA-256 digest of 64 hexadecimal digits."
    case .unsafePath: "The path is not a relative one that stays under the evidence root."
    case .unrecognisedFile: "A YAML file of a name that nothing reads."
    case .strayFolder: "A folder in an edition that nothing reads."
    case .duplicateID: "The id, or the thing, is given twice."
    case .unknownItem: "No item or standard of the edition has this id."
    case .unknownIndicator: "No indicator of the edition has this id."
    case .unknownDocumentKind: "No kind of document of the edition has this id."
    case .unknownCondition: "No condition of the edition has this id."
    case .unknownSource: "No source of the edition has this id."
    case .unknownArea: "No area of the edition has this id."
    case .unknownLevel: "The scale has no such level."
    case .unknownDesignation: "The edition has no such designation."
    case .phaseOfItem: "The item does not have this phase."
    case .unknownDimension: "The edition's dimensions have no such name or value."
    case .unknownDocument: "No document of the dossier has this id."
    case .cycle: "The references lead back to where they began."
    case .unknownChapter: "The edition has no such chapter."
    case .unknownEdition: "No edition of this name is found."
    case .thresholdMissing: "The threshold has no number for the designation it is judged for."
    case .chapterOfKind: "The edition has no such chapter for the kind of document to stand in."
    case .derivation: "The indicator cannot be derived in this way."
    case .kindMismatch: "The comparison does not fit the indicator's kind."
    case .levelWithoutCondition: "An item without phases leaves a level without a condition."
    case .scaleOrder: "The scale is not ordered from best to worst."
    case .conditionOfWorstLevel: "The worst level needs nothing, so its condition is never read."
    case .unsatisfiable: "Nothing can satisfy the condition."
    case .unfailable: "Nothing can fail the condition, so it asks for nothing."
    case .shareBeyondWhole: "A share is compared with a number that is not between 0 and 1."
    case .quotaBeyondMembers: "More conditions must hold than there are."
    case .withinBeyondMaxAge:
      "A document may be older than its kind allows, so the condition's time never counts."
    case .levelOutOfReach: "No evidence can reach the level."
    case .levelHarderThanNext: "A level asks for more than the one above it."
    case .designationHarderThanNext:
      "A centre can reach a designation without the one below it."
    case .fewPhases: "An item is answered on the full scale with fewer than three phases."
    case .unusedIndicator: "Nothing uses the indicator, and no source asks for it."
    case .unusedKind: "Nothing asks for the kind of document, and no source does."
    case .silencedCore: "A weight of 0 keeps a core item out of every score."
    case .uncitedSource: "Nothing cites the source."
    case .textNotOfficial: "An official edition has a text that is missing or not official."
    case .sizeAsShare: "A count, an amount or days are compared with a share or a fraction."
    case .emptyStandard: "A standard has no items, so it has no score."
    case .newExists: "A new entry has the id of one that the base edition has already."
    case .changedMissing: "The entry to change is not in the base edition."
    case .retiredReference: "The reference names a thing that an overlay retired."
    case .parentsDisagree: "Two base editions change the same thing."
    case .changedID: "A change must not give the thing another id."
    case .baseTwice: "A base edition is named twice."
    case .basesTooDeep: "An edition rests on more than 64 others."
    case .changesNothing: "An amendment sets only what stands there already."
    case .notApplicableWithoutReason: "An answer n.a. has no reason."
    case .notApplicableForbidden: "The item does not allow the answer n.a."
    case .levelNotAnAnswer: "The item does not allow this level as an answer."
    case .unitDiffers: "The figure's unit is not the indicator's."
    case .figureOfDerived: "A figure is given for an indicator that is derived from others."
    case .evidenceMissing: "The document's file is not under the evidence root."
    case .evidenceChanged: "The document's file has another digest."
    case .fileAndFolder: "A file and a folder of the same name both stand in the dossier."
    case .revisionDiffers: "The dossier is pinned to another revision of the edition."
    case .thousandsPoint: "An amount has three decimals, which may be meant as thousands."
    case .answeredLater:
      "An answer is dated after the day the dossier is judged by, and still counts."
    case .endsBeforeItBegins: "A document's validity ends before the document is dated."
    case .absentButThere:
      "A requested document is said not to exist, and one of its kind is listed."
    case .folderDiffers: "The dossier's folder is named for another year or centre."
    case .oddAddress: "The address of a document is no web address."
    case .sameFileTwice: "Two documents are the same file."
    case .oddLanguage: "The language is not a code such as 'en', so nobody knows it for English."
    case .yearAhead: "The index year begins after the day the dossier is judged by."
    case .noFigureOfYear: "No figure is of the index year, so none counts."
    case .figureAsShare: "A count, an amount or days are given as a share or a fraction."
    case .oddCountry: "The country is not a code of two letters such as 'DE'."
    case .sourceSaysTwo: "One document is the source of two different values of an indicator."
    case .absentNotRequested: "A document is said not to exist that nobody requests."
    case .emptiedFile: "A file of the dossier is empty."
    case .figureNeverCounts:
      "A figure counts on no day: it has no source, only drafts, or does not state what is asked."
    case .documentWithoutUse:
      "A document shows no item, is of no kind and no figure's source, so it proves nothing."
    case .unknownTest: "No test of the edition has this id."
    case .baseTooFar: "A test starts from another by way of more than 64."
    case .foreignReport: "The report has a layout or rules that this version does not know."
    case .alteredReport: "The report says something that its own inputs do not give."
    case .otherCentre: "The two reports are of different centres."
    case .toleranceExpired: "What was tolerated for a time is tolerated no longer."
    case .toleranceUnused: "What is tolerated does not occur."
    case .unknownCode: "No problem has this code."
    case .codeIsNoDoubt: "The code is an error, which no project can weigh or allow."
    case .allowanceExpired: "An allowance is over, and what it silenced shows again."
    case .allowanceUnused: "An allowance silences nothing."
    case .allowanceTooWide: "An allowance covers more than one finding, so it silences none."
    case .misnamedProject: "A file is named almost like a project's own, and nothing reads it."
    case .notFound: "The file or folder does not exist."
    case .unreadable: "The file or folder exists and cannot be read."
    case .unwritable: "The output cannot be written."
    }
  }

  /// Whether the code is a doubt about sense, which a project may weigh and allow.
  package var isDoubt: Bool { defaultSeverity != .error }

  /// Form and references are errors; doubts about sense are warnings.
  package var defaultSeverity: Severity {
    switch self {
    case .conditionOfWorstLevel, .unsatisfiable, .unfailable, .shareBeyondWhole,
      .quotaBeyondMembers, .withinBeyondMaxAge, .levelOutOfReach, .levelHarderThanNext,
      .designationHarderThanNext, .fewPhases, .unusedIndicator, .unusedKind, .silencedCore,
      .uncitedSource, .textNotOfficial, .changesNothing, .sizeAsShare, .emptyStandard, .textCut,
      .strayFolder,
      .baseTwice, .figureAsShare, .oddCountry, .sourceSaysTwo, .absentNotRequested, .emptiedFile,
      .chapterOfKind, .figureNeverCounts, .documentWithoutUse,
      .thousandsPoint, .answeredLater,
      .endsBeforeItBegins, .absentButThere, .folderDiffers, .oddAddress, .sameFileTwice,
      .oddLanguage, .yearAhead, .noFigureOfYear, .alteredReport, .toleranceExpired,
      .toleranceUnused,
      .allowanceExpired, .allowanceUnused, .allowanceTooWide, .misnamedProject:
      .warning
    default: .error
    }
  }
}
