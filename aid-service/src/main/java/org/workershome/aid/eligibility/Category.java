package org.workershome.aid.eligibility;

/** Kinds of hardship, the poorest first: 深度困难, 相对困难, 意外致困, none of them. */
public enum Category {
  DEEP,
  RELATIVE,
  ACCIDENTAL,
  NONE
}
