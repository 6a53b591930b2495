package org.workershome.acceptance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.workershome.acceptance.CaseNames.Kind;
import org.workershome.acceptance.chain.InventedPerson;
import org.workershome.acceptance.client.Answer;

/**
 * A worker accuses his union, and his accusation leaves a trace in every room where the law lets
 * it; beside it the same of a petition that is no secret.
 */
final class SealedWork {
  static final String OFFICER = "city.petition-officer";
  static final String LEADER = "city.leader";
  static final String AUDITOR = "city.auditor";
  private static final String COLLEAGUE = "city.case-handler";

  private final RunningSuite suite;
  private final Desk desk;
  private final Traces traces;
  private final AccusedUnion union;
  private final InventedPerson accused;

  SealedWork(
      RunningSuite suite,
      Round round,
      LocalDate today,
      AccusedUnion union,
      InventedPerson accused) {
    this.suite = suite;
    this.desk = new Desk(suite);
    this.union = union;
    this.accused = accused;
    this.traces = new Traces(suite, round, today, union.accuser());
  }

  /** Straight to the city, sealed, and worked on there until the competent organ is named. */
  CaseNames accusation(String phrase) {
    Map<Kind, String> names = new EnumMap<>(Kind.class);
    Answer filed =
        desk.post(
                union.accuser(),
                "/api/petitions/accusations",
                Map.of(
                    "accusedUnion",
                    union.path(),
                    "accusedPersons",
                    accusedPersons(),
                    "title",
                    "反映工会主席 " + phrase,
                    "text",
                    "工会经费被挪用，" + phrase + "。",
                    "employerName",
                    phrase + "公司",
                    "contactPhone",
                    accused.phone()))
            .expect(201);
    String petition = remember(names, filed);
    names.put(Kind.ATTACHMENT, traces.file(petition));
    desk.decide(OFFICER, petition, "registration", Map.of()).expect(200);
    traces.sponsored(petition, phrase, LEADER);
    names.put(Kind.HAND_OVER, traces.handedOver(petition, phrase, OFFICER, COLLEAGUE));
    names.put(Kind.AID, traces.aided(petition, phrase));
    names.put(Kind.LETTER, traces.letter(petition, phrase, OFFICER));
    return CaseNames.of(names);
  }

  /** What the city's auditor writes down about it; the inspection itself is known to its unions. */
  CaseNames inspected(CaseNames accusation, String phrase) {
    String petition = address(accusation);
    String inspection = traces.inspected(petition, AUDITOR);
    return accusation
        .and(Kind.INSPECTION, inspection)
        .and(Kind.FINDING, traces.found(inspection, petition, phrase, AUDITOR));
  }

  /** The same, entered by the accused union's own officer for somebody who wrote a letter. */
  CaseNames letterOfSomebody(String phrase) {
    Map<Kind, String> names = new EnumMap<>(Kind.class);
    Map<String, Object> letter =
        Map.of(
            "channel",
            "LETTER",
            "accusedPersons",
            accusedPersons(),
            "title",
            "来信 " + phrase,
            "text",
            phrase,
            "employerName",
            phrase + "公司");
    remember(
        names,
        desk.post(union.officer(), "/api/petitions/counter/accusations", letter).expect(201));
    return CaseNames.of(names);
  }

  /** What nobody knew to be an accusation, until the officer of the union read it. */
  CaseNames sealedLater(String phrase) {
    CaseNames worked = openPetition(phrase);
    desk.decide(union.officer(), address(worked), "sealing", Map.of("reason", "内容为检举控告"))
        .expect(200);
    return worked;
  }

  /** No secret at all, of the same worker to the same union, and worked on by it. */
  CaseNames openPetition(String phrase) {
    Map<Kind, String> names = new EnumMap<>(Kind.class);
    Map<String, Object> words =
        Map.of(
            "category",
            "CLAIM",
            "matter",
            "OTHER",
            "title",
            "宿舍供暖 " + phrase,
            "text",
            "宿舍无供暖，" + phrase + "。",
            "employer",
            Map.of("name", phrase + "公司"));
    String petition =
        remember(names, desk.post(union.accuser(), "/api/petitions", words).expect(201));
    names.put(Kind.ATTACHMENT, traces.file(petition));
    desk.decide(union.officer(), petition, "registration", Map.of()).expect(200);
    traces.sponsored(petition, phrase, union.leader());
    return CaseNames.of(names);
  }

  /** Legal aid because of it, which the union may know of. */
  CaseNames aided(CaseNames open, String phrase) {
    return open.and(Kind.AID, traces.aided(address(open), phrase));
  }

  /** Whom the accusation names; the reference by which he is kept out. */
  String accusedRef(CaseNames accusation) {
    List<String> refs =
        new Backstage(suite, "petition")
            .texts(
                "select person_ref from case_access where petition_id = ?::uuid"
                    + " and reason = 'ACCUSED'",
                accusation.get(Kind.PETITION));
    return refs.getFirst();
  }

  /** Its clocks, which no address names and events are told of. */
  List<String> timers(CaseNames one) {
    return new Backstage(suite, "petition")
        .texts("select id from timer where record_id = ?::uuid", one.get(Kind.PETITION));
  }

  String etag(CaseNames one, String account) {
    return desk.read(account, address(one)).etag();
  }

  private List<Map<String, String>> accusedPersons() {
    return List.of(Map.of("name", accused.name(), "citizenId", accused.citizenId()));
  }

  private static String remember(Map<Kind, String> names, Answer filed) {
    names.put(Kind.PETITION, filed.field("id"));
    names.put(Kind.NUMBER, filed.field("number"));
    names.put(Kind.QUERY_CODE, filed.field("queryCode"));
    return "/api/petitions/" + filed.field("id");
  }

  private static String address(CaseNames names) {
    return "/api/petitions/" + names.get(Kind.PETITION);
  }
}
