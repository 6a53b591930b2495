package org.workershome.aid.payment.plan;

import java.time.LocalDate;
import java.util.List;
import org.workershome.kit.money.Money;

/**
 * What a release would do now; nothing of it is done.
 *
 * @param total of the files, which is what is reserved for their lines
 * @param dryRunHash what a release has to name; other moments of the files do not change it
 */
record DryRunView(
    int lines,
    Money total,
    Money reserved,
    List<PlannedFileView> files,
    LocalDate lastPaidOn,
    boolean provisional,
    ChecksView checks,
    String dryRunHash) {}
