package org.workershome.aid.core;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.workershome.kit.privacy.consent.ConsentTerms;
import org.workershome.kit.privacy.consent.SensitiveKind;

/** That name and account go to the bank which pays. */
@Singleton
public final class BankTerms implements ConsentTerms {
  public static final String PURPOSE = "PAY_BY_BANK";
  public static final String RECIPIENT = "代发银行";
  public static final Set<SensitiveKind> KINDS = Set.of(SensitiveKind.FINANCIAL_ACCOUNT);

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public String textVersion() {
    return "2026-1";
  }

  @Override
  public String text() {
    return "为把帮扶款发放到您的账户，工会须将您的姓名和银行账号提供给代发银行。银行账号属于敏感个人信息，仅用于本次及今后的帮扶款发放；"
        + "不提供则无法转账发放。您可以随时撤回同意，撤回前已完成的发放不受影响。";
  }

  @Override
  public Set<SensitiveKind> kinds() {
    return KINDS;
  }

  @Override
  public Optional<String> recipient() {
    return Optional.of(RECIPIENT);
  }
}
