package org.workershome.petition.letter;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A letter as a caller sees it. */
record Seen(String id, String number, String sha256, String textZh) {

  /**
   * @param place of the letter in the answer
   */
  static Seen at(Response answer, String place) {
    JsonPath json = answer.jsonPath();
    return new Seen(
        json.getString(place + ".id"),
        json.getString(place + ".number"),
        json.getString(place + ".sha256"),
        json.getString(place + ".textZh"));
  }
}
