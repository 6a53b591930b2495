package org.workershome.aid.household;

/** A member's relation to the head of the household. */
public enum MemberRelation {
  SELF,
  SPOUSE,
  CHILD,
  PARENT,
  OTHER
}
