package org.workershome.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service's parked events as its administrator sees and decides on them. */
public final class ParkedEvents {
  static final String ADMINISTRATOR = "city.system-admin";

  private final String path;

  ParkedEvents(String path) {
    this.path = path;
  }

  /** Event and whether it only waits behind another, in the order in which they wait. */
  public List<String> of(String key) {
    return list("findAll { it.key == '" + key + "' }.collect { it.eventId + ' ' + it.held }");
  }

  /** What the service calls them, in the same order. */
  List<String> idsOf(String key) {
    return list("findAll { it.key == '" + key + "' }.id");
  }

  /** What the service calls a parked event. */
  public String idOf(UUID event) {
    return list("findAll { it.eventId == '" + event + "' }.id").getFirst();
  }

  public Response replay(String id) {
    return replayFor(ADMINISTRATOR, id);
  }

  public Response replay(UUID event) {
    return replay(idOf(event));
  }

  Response drop(String id) {
    return dropFor(ADMINISTRATOR, id);
  }

  Response replayFor(String account, String id) {
    return as(account).post(path + "/" + id + "/replay");
  }

  Response dropFor(String account, String id) {
    return as(account).body(Map.of("reason", "not one of ours")).post(path + "/" + id + "/drop");
  }

  Response listFor(String account) {
    return as(account).get(path);
  }

  private List<String> list(String found) {
    return listFor(ADMINISTRATOR).then().statusCode(200).extract().path(found);
  }

  private static RequestSpecification as(String account) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .contentType(ContentType.JSON)
        .accept(ContentType.JSON);
  }
}
