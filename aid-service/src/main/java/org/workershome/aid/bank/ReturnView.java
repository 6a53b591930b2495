package org.workershome.aid.bank;

import java.util.UUID;

/** A return that is booked. */
record ReturnView(UUID lineId, String state) {}
