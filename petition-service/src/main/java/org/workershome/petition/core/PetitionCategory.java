package org.workershome.petition.core;

/** What a petition asks for; the category decides the procedure (信访工作条例 第二十九条至第三十一条). */
public enum PetitionCategory {
  /** 申诉求决. */
  CLAIM,
  /** 建议意见. */
  SUGGESTION,
  /** 检举控告: known, and refused at this door; see {@code IntakeRules}. */
  ACCUSATION
}
