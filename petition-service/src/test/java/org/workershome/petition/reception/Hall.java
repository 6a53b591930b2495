package org.workershome.petition.reception;

import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.newKey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workershome.kit.testing.TokenBuilder;
import org.workershome.kit.testing.Tokens;

/** A union of its own for one test, as its officer and its workers use reception days. */
final class Hall {
  static final String DAYS = "/api/reception-days";
  static final String BOOKINGS = DAYS + "/bookings";
  static final String RECORDS = DAYS + "/records";

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final int number = NEXT.incrementAndGet();
  final String union = "CQ.HALL" + number;

  /** The 25th of every month, moved forward: slots of half an hour from nine to eleven, for one. */
  static Map<String, Object> rule() {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("kind", "DAY_OF_MONTH");
    rule.put("dayOfMonth", 25);
    rule.put("shift", "FORWARD");
    rule.put("validFrom", "2026-03-02");
    rule.put("opensAt", "09:00");
    rule.put("closesAt", "11:00");
    rule.put("slotMinutes", 30);
    rule.put("slotCapacity", 1);
    rule.put("place", "总工会一楼接待室");
    rule.put("form", "FIXED_PLACE");
    return rule;
  }

  /** The id number of somebody; the same for the same number. */
  static String citizen(int number) {
    String body = String.format(Locale.ROOT, "50010119900101%03d", number);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  TokenBuilder token(String account) {
    return Tokens.of(account).union(union);
  }

  RequestSpecification as(String account) {
    return anyone().header("Authorization", token(account).bearer());
  }

  RequestSpecification officer() {
    return as("energy.petition-officer");
  }

  /** The account of a worker of this union, who is no worker of another. */
  String account(int worker) {
    return "energy.worker" + (number * 1000 + worker);
  }

  RequestSpecification worker(int worker) {
    return as(account(worker));
  }

  Response post(RequestSpecification who, String path, Object body) {
    return who.header("Idempotency-Key", newKey()).body(body).post(path);
  }

  /** A decision that has no body, about what has this version. */
  Response decide(RequestSpecification who, String path, String etag) {
    return who.header("Idempotency-Key", newKey()).header("If-Match", etag).post(path);
  }

  Response decide(RequestSpecification who, String path, String etag, Object body) {
    return who.header("Idempotency-Key", newKey()).header("If-Match", etag).body(body).post(path);
  }

  /** A leader on the list; his id. */
  String leader(int number) {
    return post(
            officer(),
            DAYS + "/leaders",
            Map.of(
                "name",
                "领导" + number,
                "post",
                "副主席",
                "portfolio",
                "分管权益保障",
                "citizenId",
                citizen(900 + number),
                "contactPhone",
                "13800000" + (100 + number),
                "rank",
                number))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  void adopted(Map<String, Object> rule) {
    post(officer(), DAYS + "/rules", rule).then().statusCode(201);
  }

  Response generated(String until, boolean dryRun) {
    return post(officer(), DAYS + "/generation", Map.of("until", until, "dryRun", dryRun));
  }

  Response published(String until, boolean dryRun) {
    return post(officer(), DAYS + "/publication", Map.of("until", until, "dryRun", dryRun));
  }

  /** Days on the published roster up to one; their ids in their order. */
  List<String> roster(Map<String, Object> rule, String until) {
    leader(1);
    leader(2);
    adopted(rule);
    generated(until, false).then().statusCode(200);
    return published(until, false).then().statusCode(200).extract().path("items.day.id");
  }

  /** The day of March, published. */
  String day() {
    return roster(rule(), "2026-03-31").getFirst();
  }

  String etag(String path) {
    return officer().get(path).then().statusCode(200).extract().header("ETag");
  }

  /** The ids of a day's slots. */
  List<String> slots(String day) {
    return officer().get(DAYS + "/" + day).then().statusCode(200).extract().path("slots.id");
  }

  /** A worker books; the answer as it comes. */
  Response book(int worker, String day, String slot) {
    return post(
        worker(worker),
        DAYS + "/" + day + "/bookings",
        Map.of("slotId", slot, "matter", "反映拖欠加班费", "contactPhone", "13900001111"));
  }

  static Map<String, Object> visitor(int number) {
    return Map.of("name", "张三丰", "citizenId", citizen(number), "contactPhone", "13900002222");
  }

  static Map<String, Object> sheet() {
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("headcount", 3);
    sheet.put("category", "CLAIM");
    sheet.put("matter", "WAGE_ARREARS");
    sheet.put("content", "三人反映自去年十月起拖欠加班费。");
    sheet.put("answer", "当场约谈企业，十日内答复。");
    sheet.put("outcome", "TO_FOLLOW_UP");
    return sheet;
  }

  /** The record of a booking on a day that has come; its id. */
  String recorded(String booking) {
    return post(officer(), BOOKINGS + "/" + booking + "/record", sheet())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A piece of work with a number. */
  interface Numbered<T> {
    T with(int number);
  }

  /** What so many at once are answered. */
  static <T> List<T> atOnce(int many, Numbered<T> work) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(many)) {
      Stream<Callable<T>> calls =
          IntStream.range(0, many).mapToObj(number -> () -> work.with(number));
      return threads.invokeAll(calls.toList()).stream().map(Future::resultNow).toList();
    }
  }

  static Map<String, Object> asPetition() {
    return Map.of("title", "拖欠加班费", "employerName", "重庆某矿业有限公司");
  }
}
