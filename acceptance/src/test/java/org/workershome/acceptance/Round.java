package org.workershome.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.workershome.acceptance.Comparison.Both;

/**
 * Questions by several accounts, through the gateway, each account at its own pace. Only what a
 * service says about a question is an answer; that it was not there to say anything is none.
 */
final class Round {
  /** No more at once: the services have sixteen connections each, and others need some. */
  private static final int AT_ONCE = 4;

  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;
  private static final byte[] FILE = "%PDF-1.7 canary".getBytes(UTF_8);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final AtomicInteger asked = new AtomicInteger();
  private final RunningSuite suite;

  /** By account the lists that its role may not read. */
  private final Map<String, Set<String>> forbidden = new ConcurrentHashMap<>();

  Round(RunningSuite suite) {
    this.suite = suite;
  }

  /** Who asked what. */
  record Asked(String account, Question question) {
    @Override
    public String toString() {
      return account + " " + question;
    }
  }

  /** How many requests all of it took. */
  int requests() {
    return asked.get();
  }

  /** The answer to each; a list that a role may not read at all is asked for once. */
  Answers ask(Map<String, List<Question>> questions) {
    return new Answers(
        together(
            questions,
            (account, those) -> {
              Set<String> refused =
                  forbidden.computeIfAbsent(account, nobody -> ConcurrentHashMap.newKeySet());
              Map<Asked, Seen> answers = new LinkedHashMap<>();
              for (Question question : those) {
                if (!refused.contains(question.operation())) {
                  Seen seen = ask(account, question);
                  answers.put(new Asked(account, question), seen);
                  if (seen.status() == FORBIDDEN) {
                    refused.add(question.operation());
                  }
                }
              }
              return answers;
            }));
  }

  /**
   * The same questions, in the same order, about a case and about one that is not there.
   *
   * @param questions about a case of these names, by account
   */
  Comparison compare(
      CaseNames real,
      CaseNames nowhere,
      Map<String, Function<CaseNames, List<Question>>> questions) {
    return new Comparison(
        together(
            questions,
            (account, those) -> {
              List<Question> ofReal = those.apply(real);
              List<Question> ofNowhere = those.apply(nowhere);
              if (ofReal.size() != ofNowhere.size()) {
                throw new AssertionError("not the same questions");
              }
              Map<Asked, Both> answers = new LinkedHashMap<>();
              for (int i = 0; i < ofReal.size(); i++) {
                Seen other = ask(account, ofNowhere.get(i));
                Seen told = ask(account, ofReal.get(i));
                answers.put(
                    new Asked(account, ofReal.get(i)),
                    new Both(told.masked(real), other.masked(nowhere), told));
              }
              return answers;
            }));
  }

  @FunctionalInterface
  private interface Course<Q, T> {
    Map<Asked, T> of(String account, Q questions);
  }

  private static <Q, T> Map<Asked, T> together(Map<String, Q> questions, Course<Q, T> course) {
    Map<Asked, T> all = new LinkedHashMap<>();
    try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Map<Asked, T>>> courses =
          questions.entrySet().stream()
              .map(each -> people.submit(() -> course.of(each.getKey(), each.getValue())))
              .toList();
      for (Future<Map<Asked, T>> each : courses) {
        all.putAll(each.get());
      }
    } catch (ExecutionException e) {
      throw new AssertionError("a question was not answered", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking", e);
    }
    return all;
  }

  Seen ask(String account, Question question) {
    var request =
        HttpRequest.newBuilder(suite.gateway().resolve(question.address()))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + suite.token(account))
            .header("Accept", "*/*")
            .method(question.method(), body(question));
    int number = asked.incrementAndGet();
    if (!question.media().isEmpty()) {
      request.header(
          "Content-Type", question.media().equals("*/*") ? "application/pdf" : question.media());
    }
    if (!question.reads()) {
      request.header("Idempotency-Key", "round-" + suite.run() + "-" + number);
    }
    question.headers().forEach(request::header);
    try {
      Seen seen = Seen.of(http.send(request.build(), BodyHandlers.ofByteArray()));
      if (seen.status() >= BROKEN || seen.status() == TOO_MANY) {
        throw new AssertionError(
            account + " " + question + ": " + seen.status() + " " + seen.text());
      }
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException(account + " " + question, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + question, e);
    }
  }

  private static BodyPublisher body(Question question) {
    if (question.media().isEmpty()) {
      return BodyPublishers.noBody();
    }
    return question.body() == null
        ? BodyPublishers.ofByteArray(FILE)
        : BodyPublishers.ofString(question.body().toString());
  }
}
