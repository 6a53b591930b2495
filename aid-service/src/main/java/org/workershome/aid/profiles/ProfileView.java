package org.workershome.aid.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.aid.core.bank.FileKind;

/**
 * A profile.
 *
 * @param debtorAccountMasked its last four digits
 */
record ProfileView(
    UUID id,
    String unionPath,
    String code,
    String bankName,
    LocalDate effectiveFrom,
    FileKind fileKind,
    int linesPerFile,
    int filesPerHour,
    List<WindowView> windows,
    boolean workingDaysOnly,
    String debtorName,
    String debtorAccountMasked,
    String debtorBankCode,
    ProfileState state,
    List<String> legalMoves,
    long version) {}
