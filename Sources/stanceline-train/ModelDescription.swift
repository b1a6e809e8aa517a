/// What a model says of itself; stored in its first section.
enum ModelDescription {
  static let text = """
    Stanceline English model, version 1
    Trained by stanceline-train on the training parts of:
    - Universal Dependencies English Web Treebank (UD_English-EWT), by Natalia Silveira, Timothy Dozat,
      Marie-Catherine de Marneffe, Samuel Bowman, Miriam Connor, John Bauer, Christopher Manning and the Universal
      Dependencies contributors; CC BY-SA 4.0
    - GUM, the Georgetown University Multilayer corpus (UD_English-GUM), openly licensed genres, by Amir Zeldes and
      contributors; annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain
    and on news sentences collected by Kunwoo Park, Zhufeng Pan and Jungseock Joo ("Who Blames or Endorses Whom?", Findings
    of ACL 2021), as the accurate parser of this program reads them
    Base forms and irregular forms derived from WordNet 3.0, copyright 2006 by Princeton University, used under the
    WordNet licence: permission to use, copy, modify and distribute this database for any purpose and without fee is
    granted, provided that this notice appears in all copies; it is provided "as is", without warranty.
    Licence of the model: CC BY-SA 4.0.
    """
}
