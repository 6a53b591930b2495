package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.notify.serve.Document;
import org.workershome.kit.notify.serve.ServingMethod;
import org.workershome.kit.notify.serve.ServingOutcome;
import org.workershome.kit.notify.serve.ServingProblem;
import org.workershome.kit.notify.serve.ServingRequest;
import org.workershome.kit.notify.serve.ServingView;
import org.workershome.kit.notify.serve.Servings;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.testing.Superuser;

@QuarkusTest
class TrialServingTest {
  private static final Superuser DATABASE = Superuser.ofTheRunningTest();

  private final Servings servings;
  private final Clock clock;

  TrialServingTest(Servings servings, Clock clock) {
    this.servings = servings;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }

  @Test
  void whatStartedWithAServiceEndsWhenItWasNone() throws Exception {
    UUID record = Ids.next();
    UUID served = record(record, ServingMethod.BY_HAND, ServingOutcome.SERVED, null, null).id();
    UUID failed = record(record, ServingMethod.BY_HAND, ServingOutcome.FAILED, null, served).id();
    record(record, ServingMethod.POST, ServingOutcome.SERVED, null, failed);

    assertThat(
            DATABASE.texts(
                "select subject from trial_effect where cause = ? order by 1", record.toString()))
        .containsExactly("not served", "served " + today(), "served " + today());
    // That it failed at first is no news for whom nothing runs.
    UUID other = Ids.next();
    record(other, ServingMethod.POST, ServingOutcome.FAILED, null, null);
    assertThat(
            DATABASE.number("select count(*) from trial_effect where cause = ?", other.toString()))
        .isZero();
  }

  @Test
  void aDocumentIsServedAgainAfterAServiceThatWasNone() throws Exception {
    UUID record = Ids.next();
    UUID served = record(record, ServingMethod.BY_HAND, ServingOutcome.SERVED, null, null).id();
    UUID failed = record(record, ServingMethod.BY_HAND, ServingOutcome.FAILED, null, served).id();

    ServingView again = record(record, ServingMethod.POST, ServingOutcome.SERVED, null, null);

    assertThat(again.corrects()).isEqualTo(failed);
  }

  @Test
  void theConsentToElectronicServiceIsKeptAndAudited() throws Exception {
    // Given: what somebody wrote down is no consent
    UUID record = Ids.next();
    assertThatThrownBy(
            () ->
                record(record, ServingMethod.ELECTRONIC, ServingOutcome.SERVED, "SC-2026-7", null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.type().code()).isEqualTo(ServingProblem.CONSENT_MISSING.code()));
    UUID consent = Ids.next();
    DATABASE.change(
        "insert into consent (id, person_ref, union_path, purpose, kinds, channel, text_version,"
            + " given_by, recorded_by_subject, recorded_by_ref, given_at) values (?, ?, 'CQ', ?,"
            + " '{}', 'ONLINE', '2026-1', 'SELF', 'a', 'a', now())",
        consent,
        "p-" + record,
        Servings.CONSENT_PURPOSE);

    // When
    record(record, ServingMethod.ELECTRONIC, ServingOutcome.SERVED, null, null);

    // Then
    assertThat(SystemScope.call("test", () -> read(record)).getFirst().consent())
        .isEqualTo(consent.toString());
    assertThat(
            DATABASE.texts(
                "select changes::text from audit_entry where record_id = ?", record.toString()))
        .singleElement()
        .asString()
        .contains("\"consent\"", consent.toString());
  }

  @Test
  void whoTookItAndWhatProvesItIsSealed() throws Exception {
    UUID record = Ids.next();

    record(record, ServingMethod.PROXY, ServingOutcome.SERVED, null, null);

    assertThat(SystemScope.call("test", () -> read(record)).getFirst().proof())
        .isEqualTo("回证 13912345678");
    assertThat(
            DATABASE.number(
                "select count(*) from served_document d where d.record_id = ? and d.receiver is null"
                    + " and d.receiver_sealed is not null and to_jsonb(d)::text not like '%13912345678%'"
                    + " and to_jsonb(d)::text not like '%王某%'",
                record))
        .isEqualTo(1);
  }

  private List<ServingView> read(UUID record) {
    return QuarkusTransaction.requiringNew().call(() -> servings.of("trial-case", record));
  }

  private ServingView record(
      UUID record,
      ServingMethod method,
      ServingOutcome outcome,
      @Nullable String consent,
      @Nullable UUID corrects)
      throws Exception {
    return SystemScope.call(
        "test",
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        servings.record(
                            new Document(
                                "trial-case",
                                record,
                                new UnionPath("CQ.ENERGY"),
                                "p-" + record,
                                "notice",
                                Document.sha256Of("告知书"),
                                today()),
                            new ServingRequest(
                                method,
                                outcome,
                                today(),
                                "王某",
                                "回证 13912345678",
                                null,
                                consent,
                                corrects))));
  }
}
