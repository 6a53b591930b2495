package org.workershome.aid.payment.plan;

/** A move that needs no words. */
record PlanMoveRequest() {}
