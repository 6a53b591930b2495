package org.workershome.aid.payment;

import java.util.List;

/** Files, oldest first. */
record BatchPageView(List<BatchView> items) {}
