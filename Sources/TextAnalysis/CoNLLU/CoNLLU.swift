/// CoNLL-U, the format of Universal Dependencies: reading and writing analysed documents.
///
/// Specification: https://universaldependencies.org/format.html. Multiword tokens are read for the spans of their
/// words and written again for clitics that stand together; empty nodes and the DEPS column are read past.
public enum CoNLLU {}
