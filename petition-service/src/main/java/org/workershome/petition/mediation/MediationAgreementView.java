package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What the parties agreed.
 *
 * @param missing whose signature or seal it still needs before it takes effect
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "调解协议 / The agreement")
record MediationAgreementView(
    List<AgreementSubject> subjects,
    String terms,
    @Nullable Money amount,
    LocalDate draftedOn,
    List<SignatureView> signatures,
    List<Signatory> missing,
    @Nullable LocalDate effectiveOn,
    @Nullable AgreementWindowView arbitrationReview,
    @Nullable AgreementWindowView judicialConfirmation,
    List<InstalmentView> instalments,
    Money performed) {
  MediationAgreementView {
    subjects = List.copyOf(subjects);
    signatures = List.copyOf(signatures);
    missing = List.copyOf(missing);
    instalments = List.copyOf(instalments);
  }

  static MediationAgreementView of(
      Agreement agreement, String terms, List<Instalment> instalments, LocalDate today) {
    return new MediationAgreementView(
        agreement.subjects().stream().sorted().toList(),
        terms,
        agreement.amount(),
        agreement.draftedOn(),
        agreement.signed().entrySet().stream()
            .map(each -> new SignatureView(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(SignatureView::by))
            .toList(),
        Arrays.stream(Signatory.values())
            .filter(each -> !agreement.signed().containsKey(each))
            .toList(),
        agreement.effectiveOn(),
        AgreementWindowView.of(agreement.review(), today, AgreementRules.review().legalBasis()),
        AgreementWindowView.of(
            agreement.confirmation(), today, AgreementRules.confirmation().legalBasis()),
        instalments.stream().map(each -> InstalmentView.of(each, today)).toList(),
        instalments.stream().map(Instalment::performed).reduce(Money.ZERO, Money::plus));
  }

  /** What people agreed is theirs. */
  @Override
  public String toString() {
    return "MediationAgreementView[" + effectiveOn + "]";
  }
}
