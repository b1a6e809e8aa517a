import DossierModel
import Testing
import TextAnalysis

/// Stances in invented sentences, read by the whole pipeline: one sentence and what it must give.
@Suite struct StanceSentenceTests {
  static let cases: [(String, [String])] = [
    // The four sentences that earlier coders got wrong.
    ("Oslo said: \"We don't support the Belarusian government.\"", ["Norway NOT supports Belarus"]),
    ("Iran denied that it supports Eritrea.", ["Iran denies Eritrea"]),
    ("Norway condemned the killings of fishermen.", ["Norway condemns Killings of fishermen"]),
    ("Kenya said that Ethiopia killed 40 herders.", ["Kenya blames Ethiopia"]),
    // Active, passive, agentless.
    ("Norway criticised Belarus.", ["Norway condemns Belarus"]),
    ("Belarus was criticised by Norway.", ["Norway condemns Belarus"]),
    ("Belarus was criticised.", []),
    ("Eritrea was accused by Kenya of arming gangs.", ["Kenya blames Eritrea"]),
    ("The treaty was rejected by Chile.", ["Chile opposes treaty"]),
    // Coordination.
    ("Norway and Finland condemned Belarus.", ["Finland condemns Belarus", "Norway condemns Belarus"]),
    ("Norway condemned Belarus and Iran.", ["Norway condemns Belarus", "Norway condemns Iran"]),
    ("Norway condemned Belarus and praised Finland.", ["Norway condemns Belarus", "Norway supports Finland"]),
    (
      "Peru, Chile and Bolivia voted against the resolution.",
      ["Bolivia opposes resolution", "Chile opposes resolution", "Peru opposes resolution"]
    ),
    // Control and raising.
    ("Norway agreed to support the peace plan.", ["Norway supports peace plan"]),
    ("Norway refused to condemn Belarus.", ["Norway NOT condemns Belarus"]),
    ("Norway failed to condemn Belarus.", ["Norway NOT condemns Belarus"]),
    ("Norway stopped short of blaming Belarus for the raid.", ["Norway NOT blames Belarus"]),
    ("Norway declined to endorse the peace plan.", ["Norway NOT supports peace plan"]),
    ("Norway joined Finland in condemning Belarus.", ["Finland condemns Belarus", "Norway condemns Belarus"]),
    ("Japan urged Laos to condemn Iran.", ["Japan urges Laos"]),
    ("Norway continued to back the treaty.", ["Norway supports treaty"]),
    ("Norway, rejecting the proposal, left the room.", ["Norway opposes proposal"]),
    // Nominalisations.
    ("Norway voiced support for the peace plan.", ["Norway supports peace plan"]),
    ("Norway expressed outrage at the raid on the port.", ["Norway condemns Raid on the port"]),
    ("Norway's condemnation of Belarus came late.", ["Norway condemns Belarus"]),
    ("Laos issued a denial of the massacre.", ["Laos denies Massacre"]),
    ("Norway voiced opposition to the treaty.", ["Norway opposes treaty"]),
    ("Criticism of Belarus by Norway continued.", ["Norway condemns Belarus"]),
    ("Norway refused to declare the deal a failure.", []),
    ("Norway condemned the children.", []),
    // Predicates inside reported speech.
    ("Norway said the massacre was unacceptable.", ["Norway condemns Massacre"]),
    ("Norway said the massacre was an appalling crime.", ["Norway condemns Massacre"]),
    ("Norway called the deal a historic mistake.", ["Norway condemns deal"]),
    ("Norway was horrified by the massacre.", ["Norway condemns Massacre"]),
    ("Chile said the deal was an important first step.", ["Chile supports deal"]),
    ("Chile said the treaty was necessary.", ["Chile supports treaty"]),
    ("Kenya said Eritrea was responsible for the raid.", ["Kenya blames Eritrea"]),
    ("Kenya held Eritrea responsible for the raid.", ["Kenya blames Eritrea"]),
    ("Kenya said the raid was the work of Eritrea.", ["Kenya blames Eritrea"]),
    ("Kenya said Eritrea bears responsibility for the raid.", ["Kenya blames Eritrea"]),
    // Acts.
    ("China vetoed the resolution.", ["China opposes resolution"]),
    ("Norway voted in favour of the resolution.", ["Norway supports resolution"]),
    ("Norway voted for the resolution.", ["Norway supports resolution"]),
    // Demands.
    ("Japan called on Laos to free the monks.", ["Japan urges Laos"]),
    ("Japan demanded that Laos release the monks.", ["Japan urges Laos"]),
    ("Japan said Laos must free the monks.", ["Japan urges Laos"]),
    ("Brazil called on Lukashenko to resign.", ["Brazil opposes Alexander Lukashenko"]),
    ("Japan pressed Laos to free the monks.", ["Japan urges Laos"]),
    ("Brazil called for an end to the embargo.", ["Brazil opposes embargo"]),
    ("Brazil called for efforts to implement the peace plan.", ["Brazil supports peace plan"]),
    // Blame.
    ("Kenya blamed Eritrea for the raid.", ["Kenya blames Eritrea"]),
    ("Kenya blamed the raid on Eritrea.", ["Kenya blames Eritrea"]),
    ("Kenya accused Eritrea of failing to support the treaty.", ["Kenya blames Eritrea"]),
    // Polarity and factuality.
    ("Norway never supported the treaty.", ["Norway NOT supports treaty"]),
    ("Would Norway support the treaty?", []),
    ("If Norway supports the treaty, Chile will gain.", []),
    ("Norway may support the treaty next year.", []),
    ("Norway wants Chile to support the treaty.", []),
    ("Norway plans to condemn Belarus.", []),
    ("Kenya said that Iran supports Eritrea.", []),
    ("Norway no longer supports the treaty.", ["Norway NOT supports treaty"]),
    ("Norway had previously supported the treaty.", []),
    ("Critics rallied to condemn Belarus.", ["Critics condemns Belarus"]),
    ("Norway raised taxes to support Finland.", []),
    ("No country supported the treaty.", []),
    ("Norway apparently supports the treaty.", ["Norway supports treaty"]),
    ("The move cast doubt on Norway's commitment to the treaty.", []),
    ("Norway backed away from its support of Belarus.", []),
    ("Neither Norway nor Chile supported the treaty.", ["Chile NOT supports treaty", "Norway NOT supports treaty"]),
    ("Norway ruled out supporting the treaty.", ["Norway NOT supports treaty"]),
    ("Norway has not ruled out supporting the treaty.", []),
    ("Norway is unwilling to accept the treaty.", ["Norway NOT supports treaty"]),
    ("Norway hesitated to condemn Belarus.", []),
    ("Norway abstained from condemning Belarus.", ["Norway NOT condemns Belarus"]),
    ("Ministers condemn raid, back Chile", ["Ministers condemns raid"]),
    ("Norway's decision to support the treaty will not hurt Chile.", ["Norway supports treaty"]),
    ("Norway's condemnation of Belarus did not come.", ["Norway NOT condemns Belarus"]),
    ("Norway denied recognition to Belarus.", []),
    ("Iran denied a wish to harm Eritrea's Okello.", []),
    ("Norway rebuffed a bid to impeach the president.", ["Norway opposes bid to impeach president"]),
    ("Norway condemned acts of cruelty, against villages and against Belarus.", []),
    ("Norway condemned the protests.", ["Norway condemns protests"]),
    // Intentions that are reported, and threats.
    ("Norway said it would support the treaty.", ["Norway supports treaty"]),
    ("Norway said it would not support the treaty.", ["Norway NOT supports treaty"]),
    ("Norway would support the treaty.", []),
    ("Norway said Chile would support the treaty.", []),
    ("Norway said it would support the treaty if Chile signed it.", []),
    ("If Iran left the talks, Norway said, it would oppose the treaty.", []),
    ("Norway insists that Laos is in Asia.", []),
    ("Kenya said it had moved soldiers after Eritrea killed ten herders.", []),
    ("Norway threatened to veto the resolution.", ["Norway opposes resolution"]),
    ("Norway threatened to support Belarus.", []),
    ("Norway said it would not allow the referendum.", ["Norway opposes referendum"]),
    ("Norway allowed the referendum.", []),
    ("Norway refused to apply the sanctions.", ["Norway opposes sanctions"]),
    ("Chile said an intervention would be a disaster.", ["Chile opposes intervention"]),
    ("Chile said there was no alternative to the treaty.", ["Chile supports treaty"]),
    ("Chile said there was an alternative to the treaty.", []),
    // Calls and demands: for what, and of whom.
    ("Laos rejected a call by Japan for a ceasefire.", ["Laos opposes ceasefire"]),
    ("Laos rejected calls to free the monks.", []),
    ("Laos rejected calls for the resignation of Lukashenko.", []),
    ("Norway demanded political reforms.", ["Norway supports political reforms"]),
    ("Norway demanded money.", []),
    ("Kenya demanded that Lukashenko be removed.", ["Kenya opposes Alexander Lukashenko"]),
    ("Kenya demanded that Lukashenko be reinstated.", ["Kenya supports Alexander Lukashenko"]),
    ("Kenya demanded that Lukashenko be questioned.", []),
    ("Japan tried to persuade Laos to release the monks.", ["Japan urges Laos"]),
    ("Japan persuaded Laos to free the monks.", []),
    ("Japan suggested that Laos join the talks.", ["Japan urges Laos"]),
    ("Japan suggested that Laos had joined the talks.", []),
    // Conduct.
    ("Norway said the massacre should be condemned.", ["Norway condemns Massacre"]),
    ("Norway said the massacre undermined the talks.", ["Norway condemns Massacre"]),
    ("Norway imposed sanctions on Belarus.", ["Norway opposes Belarus"]),
    ("Norway lifted sanctions on Belarus.", []),
    ("Norway is committed to its partnership with Chile.", ["Norway supports Chile"]),
    (
      "Kenya condemned Norway's statements in support of Eritrea.",
      ["Kenya condemns Norway", "Norway supports Eritrea"]
    ),
    // Whose words they are.
    (
      "Chile voted against a resolution passed by the African Union condemning Belarus.",
      ["African Union condemns Belarus", "Chile opposes resolution"]
    ),
    ("Norway issued a denial that troops had fired, rejecting the plan.", ["Norway opposes plan"]),
    ("Norway urged Chile to leave a pact that Belarus has violated.", ["Norway urges Chile"]),
    ("The African Union passed a resolution condemning Belarus.", ["African Union condemns Belarus"]),
    ("Norway charged Belarus with arming gangs.", ["Norway blames Belarus"]),
    ("Norway attacked Belarus for its refusal to talk.", ["Norway condemns Belarus"]),
    ("Norway attacked the port for three days.", []),
    ("Parliament passed the law.", []),
    ("Chile severed diplomatic ties with Belarus.", ["Chile opposes Belarus"]),
    // Who speaks.
    ("\"We condemn this massacre,\" Norway's foreign ministry said.", ["Norway condemns Massacre"]),
    ("Norway said it rejected the proposal.", ["Norway opposes proposal"]),
    ("Norway said it would stay and urged Laos to free the monks.", ["Norway urges Laos"]),
    ("According to Kenya, Eritrea attacked the port.", ["Kenya blames Eritrea"]),
    ("Norway, which condemned Belarus, left the talks.", ["Norway condemns Belarus"]),
    ("The resolution, which China opposed, was adopted.", ["China opposes resolution"]),
  ]

  /// What a parser is known to read wrong: "bears" as a plural noun, "on the port" as said of the expressing.
  static let misread: [ParserChoice: Set<String>] = [
    // "to support" is read as said of the taxes.
    .fast: ["Kenya said Eritrea bears responsibility for the raid.", "Norway raised taxes to support Finland."],
    .accurate: [
      "Kenya said Eritrea bears responsibility for the raid.", "Norway expressed outrage at the raid on the port.",
    ],
  ]

  @Test(arguments: ParserChoice.allCases, cases.indices)
  func `A sentence gives its stances`(_ parser: ParserChoice, _ number: Int) throws {
    let (text, expected) = Self.cases[number]
    let stances = try TextCoding.stances(text, by: parser)
    if Self.misread[parser, default: []].contains(text) {
      withKnownIssue { #expect(stances == expected) }
    } else {
      #expect(stances == expected)
    }
  }

  @Test(
    "what is toward somebody's words says which",
    arguments: [
      ("Kenya backed Chad's assertion that the raid was the work of gangs.", "assertion by Chad"),
      ("Norway rejected Laos's claim to the reef.", "claim by Laos"),
      ("Norway condemned Belarus.", ""), ("Norway praised Chad's army.", ""),
    ]) func sayings(_ text: String, _ name: String) throws
  {
    let coded = try TextCoding.code(text)
    let named = coded.stances.first { $0.kind != .blames }.flatMap { stance in
      stance.regarding.flatMap { regarding in coded.issues.first { $0.id == regarding.id }?.name }
    }
    #expect(named ?? "" == name)
    #expect(coded.stances.allSatisfy { !$0.isOverIssue || !name.isEmpty })
  }
}
