package org.workershome.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.workershome.acceptance.chain.InventedPerson;
import org.workershome.acceptance.client.Answer;
import org.workershome.acceptance.client.Api;

/**
 * Clerks who enter households, look at them, enter somebody who is on file already, and send a
 * request again: what is sealed is opened, what is indexed is looked up, all the time.
 */
final class HouseholdLoad implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(15);

  final List<String> wrong = new CopyOnWriteArrayList<>();
  final Map<String, InventedPerson> known = new ConcurrentHashMap<>();
  final AtomicInteger answered = new AtomicInteger();
  final AtomicInteger sentAgain = new AtomicInteger();

  private final Queue<String> drafts = new ConcurrentLinkedQueue<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor();
  private final String run;
  private volatile boolean closed;

  HouseholdLoad(String run) {
    this.run = run;
  }

  /** As the petition service tells of them. */
  void refer(String brokers, int many) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < many; i++) {
        String petition = UUID.randomUUID().toString();
        var event =
            new ProducerRecord<>(
                "workershome.petition",
                petition,
                """
                {"petitionId":"%s","petitionNumber":"XF-CQ.ENERGY-2026-9%05d","unionPath":"CQ.ENERGY",
                 "personRef":"load-%s-%d","referredAt":"2026-03-05T02:00:00Z","reason":"家庭收入中断"}"""
                    .formatted(petition, i, run, i)
                    .getBytes(UTF_8));
        Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", "org.workershome.petition.hardship-referred.v1",
                "ce_source", "/workershome/petition",
                "ce_subject", petition,
                "ce_sequence", "3",
                "ce_time", "2026-03-05T02:00:00Z")
            .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        var unused = producer.send(event);
      }
    }
  }

  /** The drafts that came of it. */
  void takeDrafts(List<String> ids) {
    ids.forEach(id -> drafts.add("/api/households/" + id));
  }

  int drafts() {
    return drafts.size();
  }

  /** A clerk at one door, until the load is closed. */
  void start(Door door, SplittableRandom random) {
    clerks.execute(
        () -> {
          while (!closed) {
            try {
              something(door, random);
              answered.incrementAndGet();
            } catch (AssertionError | RuntimeException e) {
              if (!closed) {
                wrong.add(String.valueOf(e.getMessage()));
              }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
          }
        });
  }

  /** How an account gets an answer. */
  interface Door {
    Answer answer(Function<Api, Answer> request);
  }

  /** One that never sends again. */
  static Door only(Api api) {
    return request -> request.apply(api);
  }

  /**
   * One that goes over to another process when one breaks off, and sends there again, under the
   * same key, what was left unanswered.
   */
  Door orElse(Api first, Api other) {
    var gone = new AtomicBoolean();
    return request -> {
      if (!gone.get()) {
        try {
          return request.apply(first);
        } catch (AssertionError e) {
          // The connection broke: that is what the other one is for.
          gone.set(true);
          sentAgain.incrementAndGet();
        }
      }
      return request.apply(other);
    };
  }

  void enter(Door door, SplittableRandom random) {
    String path = drafts.poll();
    if (path == null) {
      return;
    }
    var person = InventedPerson.drawn(random, "0028");
    String key = key(path);
    Answer answer = door.answer(api -> put(api, path, person, key)).expect(200);
    check(answer.body(), person);
    known.put(path, person);
    paths.add(path);
  }

  void check(JsonNode household, InventedPerson person) {
    require(household.path("headName").asText(), person.name().substring(0, 1), "");
    require(
        household.path("headCitizenId").asText(),
        person.citizenId().substring(0, 3),
        person.citizenId().substring(14));
    require(
        household.path("phone").asText(),
        person.phone().substring(0, 3),
        person.phone().substring(7));
    require(household.path("bankCard").asText(), "*", person.bankCard().substring(15));
  }

  @Override
  public void close() {
    closed = true;
    clerks.close();
  }

  private void something(Door door, SplittableRandom random) {
    String path = paths.get(random.nextInt(paths.size()));
    InventedPerson person = known.get(path);
    if (person == null) {
      throw new IllegalStateException("a path without a person: " + path);
    }
    switch (random.nextInt(6)) {
      case 0 -> enter(door, random);
      case 1 -> door.answer(api -> put(api, path, person, key(path))).expect(200);
      case 2 -> enterAgain(door, person);
      default -> check(door.answer(api -> api.get(path)).expect(200).body(), person);
    }
  }

  /** Nobody is on two files, whichever key the index has him under. */
  private void enterAgain(Door door, InventedPerson person) {
    String draft = drafts.poll();
    if (draft != null) {
      String key = draft + "-" + UUID.randomUUID();
      door.answer(api -> put(api, draft, person, key)).expect(409);
      drafts.add(draft);
    }
  }

  private static Answer put(Api api, String path, InventedPerson person, String key) {
    return api.put(
        path + "/particulars",
        Map.of(
            "headName", person.name(),
            "headCitizenId", person.citizenId(),
            "phone", person.phone(),
            "members", List.of(Map.of("name", person.name(), "relation", "SELF")),
            "monthlyIncome", Map.of("amount", "900.00", "currency", "CNY"),
            "monthlyRigidExpenditure", Map.of("amount", "700.00", "currency", "CNY"),
            "mainCause", "SERIOUS_ILLNESS",
            "bankCard", person.bankCard(),
            "bankName", "中国工商银行"),
        key,
        "\"1\"");
  }

  private String key(String path) {
    return "enter-" + path.substring(path.lastIndexOf('/') + 1);
  }

  private static void require(String shown, String start, String end) {
    if (!shown.startsWith(start) || !shown.endsWith(end) || !shown.contains("*")) {
      throw new AssertionError("not what was entered, but " + shown);
    }
  }
}
