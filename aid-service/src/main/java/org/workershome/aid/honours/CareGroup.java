package org.workershome.aid.honours;

/** Groups that a condolence campaign may visit. */
public enum CareGroup {
  MODEL_WORKER
}
