package org.workershome.petition.legalaid;

/** How it was settled that the applicant may be helped for free. */
enum MeansMethod {
  /** Looked up with an office that knows (法律援助法 第四十一条). */
  DATA,
  /** The applicant's own signed promise (第四十一条). */
  PLEDGE,
  /** Waived with proof (第四十二条). */
  WAIVED,
  /**
   * There is no means test at all: by the law (第三十二条), or for a grave infringement (工会法律援助办法 第十条).
   */
  NOT_NEEDED
}
