package org.workershome.petition.support;

import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.OFFICER;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Group visits, and their members with accounts of their own. */
public final class Groups {
  private Groups() {}

  /** A group visit of so many about a matter that is handled as a petition; its id. */
  public static String visit(int headcount) {
    return visit(headcount, "OTHER");
  }

  public static String visit(int headcount, String matter) {
    return post(
            OFFICER,
            "/api/petitions/group-visits",
            Map.of(
                "headcount",
                headcount,
                "matter",
                matter,
                "title",
                "食堂卫生问题",
                "employerName",
                "某劳务分包公司"))
        .then()
        .statusCode(201)
        .extract()
        .path("petitionId");
  }

  /** Somebody who showed his id; his place on the roster. */
  public static String member(String visit, int person) {
    return added(visit, Map.of("name", "成员", "citizenId", ImportedFiles.citizenId(person)));
  }

  /** Somebody who left a name and a telephone; his place on the roster. */
  public static String member(String visit, String name, String phone) {
    return added(visit, Map.of("name", name, "phone", phone));
  }

  private static String added(String visit, Map<String, String> line) {
    decide(OFFICER, visit, "group/roster", Map.of("members", List.of(new LinkedHashMap<>(line))))
        .then()
        .statusCode(201);
    return Superuser.ofTheRunningTest()
        .texts(
            "select id::text from petition_member where petition_id = ?::uuid"
                + " order by added_at desc, id desc limit 1",
            visit)
        .getFirst();
  }

  public static void represent(String visit, List<String> members) {
    decide(OFFICER, visit, "group/representatives", Map.of("members", members))
        .then()
        .statusCode(201);
  }

  /** A request of a member, by the account of a worker who is this person. */
  public static RequestSpecification of(String member) {
    String person =
        Superuser.ofTheRunningTest()
            .texts("select person_ref from petition_member where id = ?::uuid", member)
            .getFirst();
    return anyone().header("Authorization", Tokens.of("energy.worker7").personRef(person).bearer());
  }

  /** What a member decides on a petition that he sees. */
  public static Response decides(String member, String petition, String action, Object body) {
    String etag = of(member).get(path(petition)).then().statusCode(200).extract().header("ETag");
    return of(member)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag)
        .body(body)
        .post(path(petition) + "/" + action);
  }

  public static Response group(String visit) {
    return as(OFFICER).get(path(visit) + "/group");
  }
}
