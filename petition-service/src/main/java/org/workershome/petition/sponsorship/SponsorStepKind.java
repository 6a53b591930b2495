package org.workershome.petition.sponsorship;

import java.util.EnumSet;
import java.util.Set;

/** What a sponsor does: the four guarantees (四包), each once with its evidence, and contacts. */
enum SponsorStepKind {
  /** 包掌握情况. */
  KNOWS_THE_CASE,
  /** 包思想教育. */
  TALKS_TO_PEOPLE,
  /** 包解决化解. */
  RESOLVES_IT,
  /** 包息诉息访. */
  ENDS_THE_DISPUTE,
  /** 走访. */
  VISIT,
  /** 通话. */
  CALL;

  /** Without which a case is not signed off. */
  static final Set<SponsorStepKind> GUARANTEES =
      EnumSet.of(KNOWS_THE_CASE, TALKS_TO_PEOPLE, RESOLVES_IT, ENDS_THE_DISPUTE);
}
