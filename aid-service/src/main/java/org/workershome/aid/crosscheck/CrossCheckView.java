package org.workershome.aid.crosscheck;

import java.time.Instant;
import java.util.List;
import org.workershome.kit.money.Money;

/**
 * All files of the union and of those below it, as they are now.
 *
 * @param differences the first thousand
 */
record CrossCheckView(
    Instant checkedAt,
    long files,
    long lines,
    Money total,
    Money settled,
    boolean agrees,
    List<DifferenceView> differences) {}
