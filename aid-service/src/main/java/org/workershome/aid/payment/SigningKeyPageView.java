package org.workershome.aid.payment;

import java.util.List;

/** Keys, the oldest first. */
record SigningKeyPageView(List<SigningKeyView> items) {}
