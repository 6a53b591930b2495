package org.workershome.aid.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.eligibility.Category;
import org.workershome.kit.money.Money;

/**
 * A file. Names, numbers and cards are masked.
 *
 * @param personRef whose file it is, as consents name him
 * @param category in which its reviewer found it
 * @param legalMoves what can be done with it now
 */
record HouseholdView(
    UUID id,
    String number,
    String unionPath,
    @Nullable String personRef,
    HouseholdStatus state,
    List<PetitionLinkView> petitions,
    @Nullable String headName,
    @Nullable String headCitizenId,
    @Nullable String phone,
    List<MemberView> members,
    @Nullable Money monthlyIncome,
    @Nullable Money monthlyRigidExpenditure,
    @Nullable HardshipCause mainCause,
    @Nullable Category category,
    @Nullable String bankCard,
    @Nullable String bankName,
    @Nullable String reviewOpinion,
    @Nullable String approvalOpinion,
    @Nullable LocalDate filedOn,
    Instant createdAt,
    List<String> legalMoves,
    long version) {}
