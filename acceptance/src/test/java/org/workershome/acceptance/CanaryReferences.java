package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.acceptance.client.Answer;

/** Numbers where a reference to a person belongs: refused, and kept nowhere. */
final class CanaryReferences {
  private final RunningSuite suite;

  CanaryReferences(RunningSuite suite) {
    this.suite = suite;
  }

  /** Whoever has the paper before him types the number on it where a reference belongs. */
  void wrong() {
    for (String canary : CanaryWork.ALL) {
      List<Answer> answers =
          List.of(
              suite
                  .as("energy.aid-clerk")
                  .post(
                      "/api/aid/consents/paper",
                      Map.of(
                          "purpose",
                          "PAY_BY_BANK",
                          "personRef",
                          canary,
                          "textVersion",
                          "2026-1",
                          "scanReference",
                          canary,
                          "underFourteen",
                          true,
                          "guardianRef",
                          canary),
                      key()),
              suite
                  .as("energy.aid-approver")
                  .post(
                      "/api/aid/delegations",
                      Map.of(
                          "delegatePersonRef", canary,
                          "delegateSubject", canary,
                          "from", "2026-03-05",
                          "to", "2026-03-06",
                          "reason", "休假"),
                      key()),
              suite
                  .as("city.system-admin")
                  .post(
                      "/api/aid/approval-policies",
                      Map.of(
                          "code",
                          "fund-appropriation",
                          "title",
                          "一",
                          "steps",
                          List.of(
                              Map.of(
                                  "title",
                                  "一",
                                  "form",
                                  "INDIVIDUAL",
                                  "roles",
                                  List.of("aid-approver"),
                                  "needed",
                                  1,
                                  "holders",
                                  List.of(canary)))),
                      key()),
              suite
                  .as("energy.aid-approver")
                  .post(
                      "/api/aid/approvals/" + key() + "/signature",
                      Map.of(
                          "contentHash",
                          "0".repeat(64),
                          "scanAttachmentId",
                          key(),
                          "scanSha256",
                          "0".repeat(64),
                          "signerPersonRef",
                          canary),
                      key()),
              suite
                  .as("energy.nominator")
                  .post(
                      "/api/honours",
                      Map.of(
                          "awardType",
                          "MODEL_WORKER",
                          "level",
                          "CITY",
                          "personRef",
                          canary,
                          "displayName",
                          "金丝雀",
                          "unit",
                          "机修车间",
                          "deed",
                          "事迹"),
                      key()));
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(400));
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
