package org.workershome.petition.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workershome.petition.support.Api.PETITIONS;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.submitted;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.support.ServiceTest;

/** A petition is found by what it says, by whom it concerns, and by nobody else. */
@ServiceTest
class SearchTest {
  private static final String OFFICER = "energy.petition-officer";

  @Test
  void aPetitionIsFoundByItsTitleItsSealedTextItsEmployerItsNumberAndItsTelephone() {
    String word = unique();
    Map<String, Object> body = petition();
    body.put("title", "要求补发" + word);
    body.put("text", "自七月起，" + word + "一直没有发。身份证500112198001010012。");
    body.put("employer", Map.of("name", word + "矿业有限公司"));
    String phone = "1371" + String.format("%07d", Ids.next().getLeastSignificantBits() & 0xfffff);
    body.put("contactPhone", phone);
    String id = submitted("energy.worker", body);
    String number = as("energy.worker").get(PETITIONS + "/" + id).path("number");

    for (String query : List.of(word, "补发" + word, word + "矿", number, phone, "没有 " + word)) {
      await().atMost(Duration.ofSeconds(20)).until(() -> ids(OFFICER, query).contains(id));
    }
    JsonPath found = find(OFFICER, word);
    assertThat(found.getString("items[0].title.find { it.hit }.text")).isEqualTo(word);
    assertThat(found.getString("items[0].excerpt.find { it.hit }.text")).isEqualTo(word);
    assertThat(ids(OFFICER, "500112198001010012")).doesNotContain(id);
    assertThat(ids("energy.worker", word)).containsExactly(id);
    assertThat(ids("energy.worker2", word)).isEmpty();
    assertThat(ids("yubei.petition-officer", word)).isEmpty();
    assertThat(ids("city.auditor", word)).containsExactly(id);
  }

  @Test
  void aPetitionerIsFoundByHisWholeNameUnlessHeAskedThatItBeKept() {
    String name = "欧阳" + unique();
    String word = unique();

    String open = entered(name, word, false);
    String kept = entered(name, word, true);

    await().atMost(Duration.ofSeconds(20)).until(() -> ids(OFFICER, name).contains(open));
    // Both are in the index by then
    await().atMost(Duration.ofSeconds(20)).until(() -> ids(OFFICER, word).contains(kept));
    assertThat(ids(OFFICER, name)).containsExactly(open);
    assertThat(ids(OFFICER, name.substring(0, 3))).doesNotContain(open, kept);
    assertThat(ids(OFFICER, name.substring(2))).doesNotContain(open, kept);
    assertThat(ids("yubei.petition-officer", name)).isEmpty();
  }

  private static String entered(String name, String word, boolean confidential) {
    Map<String, Object> body = new HashMap<>();
    body.put("channel", "VISIT");
    body.put("petitioner", Map.of("name", name));
    body.put("category", "CLAIM");
    body.put("matter", "OTHER");
    body.put("title", "反映宿舍供暖" + word);
    body.put("text", "宿舍冬季无供暖。");
    body.put("employer", Map.of("name", "重庆某矿业有限公司"));
    body.put("orally", true);
    body.put("confidential", confidential);
    body.put("urgent", false);
    return post(OFFICER, "/api/petitions/counter", body)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void whatCannotBeLookedForIsToldWhy() {
    as(OFFICER).body(Map.of("query", "，。")).post(PETITIONS + "/search").then().statusCode(400);
    as(OFFICER).body(Map.of("query", "")).post(PETITIONS + "/search").then().statusCode(400);
    as("energy.judge")
        .body(Map.of("query", "欠薪"))
        .post(PETITIONS + "/search")
        .then()
        .statusCode(403);
  }

  private static String unique() {
    long number = Ids.next().getLeastSignificantBits() & 0xffffff;
    return Character.toString(0x3400 + (int) (number & 0xfff))
        + Character.toString(0x3400 + (int) (number >> 12));
  }

  private static List<String> ids(String account, String query) {
    return find(account, query).getList("items.petition.id");
  }

  private static JsonPath find(String account, String query) {
    return as(account)
        .body(Map.of("query", query))
        .post(PETITIONS + "/search")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
