package org.workershome.petition.core;

/** How a petition came in (信访工作条例 第十七条). */
public enum PetitionChannel {
  /** 网上信访: by the petitioner himself. */
  ONLINE,
  /** 来信. */
  LETTER,
  /** 来访. */
  VISIT,
  /** 集体来访. */
  GROUP_VISIT,
  /** 来电, 12351. */
  CALL,
  /** 诉求直通车: straight to the chair's office, past the unit. */
  DIRECT_LINE,
  /** 主席接待日. */
  RECEPTION_DAY,
  /** 其他机关转来. */
  TRANSFERRED_IN
}
