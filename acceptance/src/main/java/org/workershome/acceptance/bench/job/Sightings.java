package org.workershome.acceptance.bench.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.workershome.acceptance.bench.tool.BenchTrouble;

/** When a consumer saw which event. */
final class Sightings implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final String type;
  private final Clock clock;
  private final Map<String, Sighting> bySubject = new ConcurrentHashMap<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean running = true;

  /**
   * @param type only events of this one are looked at
   */
  Sightings(String brokers, String topic, String type, Clock clock) {
    this.type = type;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("sightings").start(() -> loop(brokers, topic));
  }

  /**
   * One event.
   *
   * @param nanos by {@link System#nanoTime}
   * @param sinceOccurred from the event's own time, which lies before its commit, to the sighting
   */
  record Sighting(long nanos, Duration sinceOccurred) {}

  /** Returns when nothing that is published from now on can be missed. */
  void awaitReady() {
    try {
      if (!ready.await(30, TimeUnit.SECONDS)) {
        throw new BenchTrouble("the consumer of the bench does not get to the topic's end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchTrouble("interrupted while waiting for the consumer", e);
    }
  }

  Map<String, Sighting> bySubject() {
    return bySubject;
  }

  private void loop(String brokers, String topic) {
    try (KafkaConsumer<String, byte[]> consumer = BenchTopic.consumer(brokers)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream().map(Sightings::partition).toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      ready.countDown();
      while (running) {
        var records = consumer.poll(POLL);
        long nanos = System.nanoTime();
        Instant now = clock.instant();
        records.forEach(record -> see(record, nanos, now));
      }
    }
  }

  private void see(ConsumerRecord<String, byte[]> record, long nanos, Instant now) {
    if (header(record, "ce_type").equals(type)) {
      var occurred = Instant.parse(header(record, "ce_time"));
      bySubject.putIfAbsent(
          header(record, "ce_subject"), new Sighting(nanos, Duration.between(occurred, now)));
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
