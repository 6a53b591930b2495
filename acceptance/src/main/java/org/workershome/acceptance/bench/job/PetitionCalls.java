package org.workershome.acceptance.bench.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workershome.acceptance.bench.tool.BenchTrouble;
import org.workershome.local.SuiteConfig.Port;

/** Requests to petition-service itself, without the gateway before it. */
final class PetitionCalls implements AutoCloseable {
  static final String PATH = "/api/petitions";

  /** What a worker writes, of ordinary length. */
  static final String BODY =
      """
      {"category":"CLAIM","matter":"WAGE_ARREARS","title":"拖欠工资三个月",\
      "text":"矿上自今年七月起未发工资，家中老人住院，生活困难。多次找单位协商，单位以效益不好为由一再拖延，\
      至今没有书面答复。请工会帮助追讨拖欠的工资，并告知可以走的法定途径。",\
      "employer":{"name":"重庆某矿业有限公司"},\
      "amountClaimed":{"amount":"18600.00","currency":"CNY"},"contactPhone":"13800005678"}""";

  private static final int CONNECTIONS = 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bed bed;
  private final String run;
  private final AtomicLong sent = new AtomicLong();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(threads)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param run makes the idempotency keys of this object unlike all others
   */
  PetitionCalls(Bed bed, String run) {
    this.bed = bed;
    this.run = run;
  }

  /** A petition that was handed in, and the version to register. */
  record Submitted(String id, String etag) {}

  Submitted submit() {
    var answer =
        sent(request("", "energy.worker").POST(BodyPublishers.ofString(BODY)).build(), 201);
    try {
      JsonNode receipt = JSON.readTree(answer.body());
      return new Submitted(
          receipt.required("id").asText(), answer.headers().firstValue("ETag").orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many of them, some at a time. */
  List<Submitted> submit(int count) {
    return together(IntStream.range(0, count).<Callable<Submitted>>mapToObj(i -> this::submit));
  }

  /** All of them, some at a time. */
  void register(List<Submitted> petitions) {
    var unused = together(petitions.stream().map(one -> Executors.callable(() -> register(one))));
  }

  /** Registers it, which publishes an event; returns when that is answered. */
  void register(Submitted petition) {
    sent(
        request("/" + petition.id() + "/registration", "energy.petition-officer")
            .header("If-Match", petition.etag())
            .POST(BodyPublishers.ofString("{}"))
            .build(),
        200);
  }

  /** Reads an address of the service. */
  String read(String path, String account) {
    return sent(
            HttpRequest.newBuilder(bed.url(Port.PETITION, path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + bed.token(account))
                .header("Accept", "application/json")
                .build(),
            200)
        .body();
  }

  private static <T> List<T> together(Stream<Callable<T>> calls) {
    try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : clients.invokeAll(calls.toList())) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new BenchTrouble("the requests before a run failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchTrouble("interrupted while preparing a run", e);
    }
  }

  private HttpRequest.Builder request(String path, String account) {
    return HttpRequest.newBuilder(bed.url(Port.PETITION, PATH + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + bed.token(account))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "bench-" + run + "-" + sent.incrementAndGet());
  }

  private HttpResponse<String> sent(HttpRequest request, int expected) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new BenchTrouble(
            request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchTrouble("interrupted while calling " + request.uri(), e);
    }
  }

  @Override
  public void close() {
    http.close();
    threads.close();
  }
}
