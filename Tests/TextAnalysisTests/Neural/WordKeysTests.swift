import Testing
import TextAnalysis

/// The keys of words, which must be those that the weights were trained with: printed by Training/features.py.
@Suite struct WordKeysTests {
  /// attack (noun, verb), story (noun), bright (adjective), condemn (verb), as the model file holds them.
  static let dictionary = WordDictionary([2_585_764_609, 2_954_621_186, 4_150_518_371, 4_265_369_924])

  static let expected: [(form: String, word: UInt32, bag: [UInt32])] = [
    (
      "Condemned", 1_788_721_032,
      [
        2_796_733_765, 2_359_534_751, 756_585_245, 1_054_162_902, 2_646_658_178, 1_915_732_565, 1_076_299_174,
        1_951_321_062, 3_303_488_909, 2_581_541_237, 247_502_161,
      ]
    ),
    (
      "stories", 1_214_125_279,
      [
        2_320_765_379, 484_851_380, 3_972_663_657, 1_712_509_702, 867_642_512, 492_421_545, 2_996_817_502,
        924_195_077, 369_901_851, 1_469_798_360, 182_079_430,
      ]
    ),
    (
      "brightly", 3_797_546_622,
      [
        2_320_765_379, 1_255_501_851, 1_957_219_074, 1_400_957_271, 432_598_816, 870_455_108, 3_145_175_889,
        3_459_436_059, 1_939_622_820, 139_454_461, 784_635_912,
      ]
    ),
    ("“", 17_118_043, [2_772_598_839, 1_181_638_094, 3_488_927_513, 302_132_095]),
    (
      "Côte-d’Or", 3_895_640_264,
      [
        399_089_591, 1_129_616_915, 2_869_527_265, 2_278_174_935, 1_142_442_180, 122_637_424, 1_076_299_174,
        1_824_617_877, 814_922_046, 1_137_594_172, 302_132_095,
      ]
    ),
    (
      "attack", 1_587_803_710,
      [
        2_320_765_379, 2_484_792_567, 1_477_877_138, 2_454_918_446, 1_583_698_948, 1_255_028_323, 2_278_613_494,
        4_201_685_622, 1_906_321_288, 2_134_538_286, 1_121_080_466, 1_080_789_274,
      ]
    ),
  ]

  @Test("keys are those of the training script", arguments: expected.indices)
  func keys(number: Int) {
    let (form, word, bag) = Self.expected[number]
    let keys = WordKeys(form: form, dictionary: Self.dictionary)
    #expect(keys.word == word)
    #expect(keys.bag == bag)
  }
}
