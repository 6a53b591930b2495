package org.workershome.acceptance;

import java.time.LocalDate;
import java.util.Map;
import org.workershome.acceptance.client.Answer;

/** What a case leaves behind in one room after another; each gives the id of what it left. */
final class Traces {
  private final RunningSuite suite;
  private final Desk desk;
  private final Round round;
  private final LocalDate today;
  private final String accuser;

  Traces(RunningSuite suite, Round round, LocalDate today, String accuser) {
    this.suite = suite;
    this.desk = new Desk(suite);
    this.round = round;
    this.today = today;
    this.accuser = accuser;
  }

  /** A file of the petitioner's, with nothing secret in its name. */
  String file(String petition) {
    Seen added =
        round.ask(
            accuser,
            new Question(
                "postPetitionsAttachments",
                "POST",
                petition + "/attachments?name=slip.pdf",
                "application/pdf",
                null,
                Map.of()));
    String location = added.headers().get("Location");
    if (added.status() != 201 || location == null) {
      throw new AssertionError("the file of " + petition + " was refused: " + added);
    }
    return Desk.id(location);
  }

  void sponsored(String petition, String phrase, String leader) {
    desk.decide(leader, petition, "sponsorship", Map.of("reason", phrase, "visitEveryDays", 30))
        .expect(201);
    desk.decide(
            leader,
            petition,
            "sponsorship/steps",
            Map.of("kind", "KNOWS_THE_CASE", "evidence", phrase))
        .expect(201);
  }

  String handedOver(String petition, String phrase, String officer, String to) {
    Answer offered =
        desk.decide(
                officer,
                petition,
                "hand-overs",
                Map.of("toSubject", suite.subject(to), "reason", phrase))
            .expect(201);
    return known(offered, offered.body().path("handOvers").path(0).path("id").asText());
  }

  String aided(String petition, String phrase) {
    return desk.post(
            accuser,
            "/api/legal-aid",
            Map.of(
                "name",
                "张三",
                "phone",
                "13800005678",
                "claim",
                Map.of(
                    "petitionId",
                    Desk.id(petition),
                    "matter",
                    "WAGES",
                    "facts",
                    phrase,
                    "employer",
                    Map.of("name", phrase + "公司"),
                    "amountClaimed",
                    Map.of("amount", "18600.00", "currency", "CNY"))))
        .expect(201)
        .field("id");
  }

  /** The paper that names the competent organ; with it the case ends. */
  String letter(String petition, String phrase, String officer) {
    desk.decide(
            officer,
            petition,
            "informed-elsewhere",
            Map.of("organ", "市纪委监委派驻纪检监察组", "explanation", phrase + "，依规依纪依法办理。"))
        .expect(201);
    Answer letters = desk.read(officer, petition + "/letters");
    return known(letters, letters.body().path("items").path(0).path("id").asText());
  }

  /** An inspection of the whole city, with the petition in its sample. */
  String inspected(String petition, String auditor) {
    String inspection =
        desk.post(
                auditor,
                "/api/inspections",
                Map.of(
                    "title",
                    "保密抽查",
                    "inspected",
                    AccusedUnion.ABOVE,
                    "fromOn",
                    today.toString(),
                    "toOn",
                    today.toString(),
                    "size",
                    1,
                    "stratum",
                    "NONE"))
            .expect(201)
            .field("id");
    // Chance decides on the sample, and it has more cases to choose from than it takes.
    new Backstage(suite, "petition")
        .run(
            "insert into inspection_case (inspection_id, petition_id, union_path, place, stratum)"
                + " values ('%s', '%s', '%s', 100000, '-') on conflict do nothing"
                    .formatted(inspection, Desk.id(petition), AccusedUnion.ABOVE));
    return inspection;
  }

  String found(String inspection, String petition, String phrase, String auditor) {
    return desk.post(
            auditor,
            "/api/inspections/" + inspection + "/findings",
            Map.of(
                "petitionId",
                Desk.id(petition),
                "code",
                "CONFIDENTIALITY",
                "words",
                phrase,
                "requirement",
                "整改",
                "dueOn",
                today.plusDays(5).toString()))
        .expect(201)
        .field("id");
  }

  private static String known(Answer answer, String id) {
    if (id.isEmpty()) {
      throw new AssertionError("no id in " + answer.text());
    }
    return id;
  }
}
