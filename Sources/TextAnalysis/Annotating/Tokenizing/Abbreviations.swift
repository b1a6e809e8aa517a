/// Words that are written with a full stop, by what the stop says about the end of a sentence.
enum Abbreviations {
  /// Stand before a name or a number: a sentence does not end here.
  static let leading: Set<String> = words(
    """
    p.s ps drs mr mrs ms mme mlle dr prof rev fr msgr hon sen sens rep reps gov govs gen gens lt col cols cmdr capt
    messrs maj sgt cpl pvt adm pres supt insp det st ste mt ft no nos vs v fig figs p pp ch sec vol art op cf ca approx est
    al-haj amb asst attn ed eds e.g i.e eg ie viz brig spec pfc ald atty
    """)

  /// May end a sentence: what follows decides.
  static let trailing: Set<String> = words(
    """
    jr sr inc co corp ltd llc plc bros etc al esq ph.d m.d a.m p.m u.s u.n u.k e.u d.c l.a n.y jan feb mar apr jun
    jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd dept univ assn assoc conn
    calif fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
    ariz ark colo del la n.j n.c s.c n.h n.m w.va r.i s.d n.d d.c b.c a.d hrs mins secs lb lbs oz yrs div dist
    gmbh s.a b.a m.a b.sc m.sc a.k.a u.s.a u.s.s.r pty mgr ext info max min
    """)

  /// Words that, with a capital, start a sentence after an abbreviation far more often than they go on in a name.
  static let starters: Set<String> = words(
    """
    the a an he she it they we you i this that these those his her its their our my there here but and or so yet in
    on at for from with after before when while if as although though because since however meanwhile moreover
    nevertheless what who how why where some many most several both each no not now then according earlier last one
    two three another asked speaking by under despite during
    """)

  /// Abbreviations that are also words: the full stop belongs to them only after a capital, before a name.
  static let ordinaryWords: Set<String> = words(
    "no mar sat sun mon art fig det pres hon spec mo miss mass ill ind wash del la max min info ext fri ed est ga v "
      + "al ch p in as mt oz sec co ore pa conn rep inc wed")

  /// Abbreviations, whatever their case, where a number follows.
  static let beforeNumbers: Set<String> = words("no nos ext p pp fig figs art vol ch sec")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
