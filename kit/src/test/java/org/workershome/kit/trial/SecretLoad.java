package org.workershome.kit.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Tokens;

/**
 * People who enter, look up, rename and re-enter other people all the time. Whatever is not
 * answered as it must be is kept.
 */
final class SecretLoad implements AutoCloseable {
  private static final String[] OFFICERS = {"energy.petition-officer", "city.petition-officer"};

  final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  final ConcurrentMap<String, AtomicInteger> answered = new ConcurrentHashMap<>();

  /** Citizen id → id of the record, entered by all threads and before. */
  final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

  private final AtomicBoolean ended = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();
  private final String base = ConfigProvider.getConfig().getValue("test.url", String.class);

  void start(int count, Random random) {
    for (int i = 0; i < count; i++) {
      long seed = random.nextLong();
      threads.add(Thread.ofVirtual().start(() -> loop(new Random(seed))));
    }
  }

  int sum() {
    return answered.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  @Override
  public void close() throws InterruptedException {
    ended.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void loop(Random random) {
    List<Mine> mine = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!ended.get()) {
        one(client, random, mine);
      }
    } catch (IOException | RuntimeException e) {
      wrong.add("no answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A record of this thread alone, so that it knows what its name is. */
  private record Mine(String id, String citizenId, String officer, String name) {}

  private void one(HttpClient client, Random random, List<Mine> mine)
      throws IOException, InterruptedException {
    Mine some = mine.isEmpty() ? null : mine.get(random.nextInt(mine.size()));
    int dice = some == null ? 0 : random.nextInt(10);
    if (some == null || dice < 2) {
      String officer = OFFICERS[random.nextInt(OFFICERS.length)];
      String citizenId = String.format(Locale.ROOT, "5001031990%08d", random.nextInt(100_000_000));
      String name = "新人" + random.nextInt(1000);
      HttpResponse<String> answer =
          send(client, officer, "POST", "", body(name, citizenId), "enter", 201);
      if (answer.statusCode() == 201) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        mine.add(new Mine(id, citizenId, officer, name));
        known.put(citizenId, id);
      }
    } else if (dice < 4) {
      // Somebody who is on file, whoever entered him, under whichever keys.
      List<String> all = List.copyOf(known.keySet());
      String twice = all.get(random.nextInt(all.size()));
      String officer = OFFICERS[random.nextInt(OFFICERS.length)];
      send(client, officer, "POST", "", body("再来", twice), "enter twice", 409);
    } else if (dice < 6) {
      String name = "改名" + random.nextInt(1000);
      send(client, some.officer(), "PUT", "/" + some.id(), body(name, "x"), "rename", 200);
      mine.remove(some);
      mine.add(new Mine(some.id(), some.citizenId(), some.officer(), name));
    } else if (dice < 8) {
      String body = send(client, some.officer(), "GET", "/" + some.id(), null, "read", 200).body();
      expect(body, "\"name\":\"" + some.name() + "\"");
    } else {
      String body =
          send(client, some.officer(), "GET", "?citizenId=" + some.citizenId(), null, "find", 200)
              .body();
      expect(body, some.id());
    }
  }

  private HttpResponse<String> send(
      HttpClient client,
      String officer,
      String verb,
      String path,
      @Nullable String body,
      String what,
      int status)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api/trial/secrets" + path))
            .header("Authorization", Tokens.bearer(officer))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", Ids.next().toString())
            .method(
                verb,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    answered.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    if (answer.statusCode() != status) {
      wrong.add(what + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private void expect(String body, String part) {
    if (!body.contains(part)) {
      wrong.add("expected " + part + " in " + body);
    }
  }

  private static String body(String name, String citizenId) {
    return "{\"name\":\"" + name + "\",\"citizenId\":\"" + citizenId + "\"}";
  }
}
