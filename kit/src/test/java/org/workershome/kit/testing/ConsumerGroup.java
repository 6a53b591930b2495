package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The group in which a service reads a topic, as the broker and its other members see it. */
public record ConsumerGroup(String name, String topic, String brokers) {

  /** Everything that is in the topic now was read, and the offset behind it committed. */
  public void awaitCaughtUp(Duration atMost) {
    try (Admin admin = admin()) {
      Map<TopicPartition, Long> ends = ends(admin);
      await()
          .pollInterval(Duration.ofMillis(50))
          .atMost(atMost)
          .untilAsserted(
              () -> {
                Map<TopicPartition, Long> committed = committed(admin);
                ends.forEach(
                    (partition, end) ->
                        assertThat(committed.getOrDefault(partition, 0L))
                            .as("%s is read", partition)
                            .isGreaterThanOrEqualTo(end));
              });
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the broker did not answer", e);
    }
  }

  /** Another replica comes, is given partitions, does nothing with them and goes. */
  public void rebalance(Duration atMost) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", brokers, "group.id", name, "enable.auto.commit", false);
    try (var other =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      other.subscribe(List.of(topic));
      long deadline = System.nanoTime() + atMost.toNanos();
      while (other.assignment().isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("the group gave a new member nothing");
        }
        other.poll(Duration.ofMillis(100));
      }
    }
  }

  /** As if the group had died before it committed. It must have no member. */
  public void rewind() {
    try (Admin admin = admin()) {
      var beginning =
          ends(admin).keySet().stream()
              .collect(
                  Collectors.toMap(Function.identity(), partition -> new OffsetAndMetadata(0)));
      admin.alterConsumerGroupOffsets(name, beginning).all().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the group's offsets stay", e);
    }
  }

  private Map<TopicPartition, Long> committed(Admin admin)
      throws InterruptedException, ExecutionException {
    return admin
        .listConsumerGroupOffsets(name)
        .partitionsToOffsetAndMetadata()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private Map<TopicPartition, Long> ends(Admin admin)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> latest =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
            .collect(
                Collectors.toMap(
                    info -> new TopicPartition(topic, info.partition()),
                    info -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", brokers));
  }
}
