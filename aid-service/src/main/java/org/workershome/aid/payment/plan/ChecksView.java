package org.workershome.aid.payment.plan;

import java.util.List;

/**
 * What the checks before payment found.
 *
 * @param findings the first thousand, those that block before those that warn
 */
record ChecksView(int lines, long blocking, long warning, List<FindingView> findings) {}
