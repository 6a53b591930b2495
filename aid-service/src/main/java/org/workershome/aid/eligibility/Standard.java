package org.workershome.aid.eligibility;

import java.time.LocalDate;
import java.util.UUID;
import org.workershome.kit.money.Money;

/**
 * A local standard, as an assessment names it.
 *
 * @param monthlyAmount for each person
 */
public record Standard(
    UUID id, String region, Residence residence, Money monthlyAmount, LocalDate effectiveFrom) {}
