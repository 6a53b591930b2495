package org.workershome.aid.core.bank;

import java.util.List;
import java.util.UUID;

/** How a bank takes files from one account, from a day on. */
public record BankProfile(
    UUID id,
    String code,
    String bankName,
    FileKind fileKind,
    int linesPerFile,
    int filesPerHour,
    List<SendingWindow> windows,
    boolean workingDaysOnly,
    String debtorName,
    String debtorAccount,
    String debtorBankCode) {
  public BankProfile {
    windows = List.copyOf(windows);
  }

  /** How many files so many lines make. */
  public int filesOf(int lines) {
    return Math.ceilDiv(lines, linesPerFile);
  }

  /** The account is the union's own and no person's; still it belongs into no log. */
  @Override
  public String toString() {
    return "BankProfile[" + code + " " + id + "]";
  }
}
