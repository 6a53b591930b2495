package org.workershome.petition.core;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.workershome.kit.notify.serve.Servings;
import org.workershome.kit.privacy.consent.ConsentTerms;
import org.workershome.kit.privacy.consent.SensitiveKind;

/** That papers of his petition may be served on somebody electronically. */
@Singleton
class ElectronicServiceTerms implements ConsentTerms {

  @Override
  public String purpose() {
    return Servings.CONSENT_PURPOSE;
  }

  @Override
  public String textVersion() {
    return "2026-1";
  }

  @Override
  public String text() {
    return "为方便您及时收到信访文书，经您同意，工会可以通过本平台以电子方式向您送达告知书、处理意见书、复查意见书等文书。"
        + "电子送达与纸质送达具有同等效力，申请复查、复核的期限自文书到达之日起计算。您可以不同意，也可以随时撤回同意；撤回后改以其他方式送达，撤回前已完成的送达不受影响。";
  }

  /** Only who he is and where he is reached, which the petition has anyway. */
  @Override
  public Set<SensitiveKind> kinds() {
    return Set.of();
  }

  @Override
  public Optional<String> recipient() {
    return Optional.empty();
  }
}
