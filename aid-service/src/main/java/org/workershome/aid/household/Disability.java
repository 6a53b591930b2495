package org.workershome.aid.household;

/** Kinds of disability, from the official form. */
public enum Disability {
  SIGHT,
  HEARING,
  SPEECH,
  LIMBS,
  INTELLECT,
  MIND,
  SEVERAL
}
