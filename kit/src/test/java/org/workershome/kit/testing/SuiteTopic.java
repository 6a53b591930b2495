package org.workershome.kit.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.workershome.kit.ids.Ids;

/** A topic of one test's own, so that nobody else's events are in it. */
public record SuiteTopic(String name, String brokers) {
  private static final int PARTITIONS = 3;

  /** A name that no other test has; the topic itself comes with the first event. */
  public static SuiteTopic at(String brokers) {
    return new SuiteTopic("workershome.suite." + Ids.next(), brokers);
  }

  public SuiteTopic create(Map<String, String> settings) {
    try (Admin admin = admin()) {
      admin
          .createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1).configs(settings)))
          .all()
          .get();
      return this;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the topic was not created", e);
    }
  }

  public void set(String setting, String value) {
    var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
    try (Admin admin = admin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(new ConfigResource(ConfigResource.Type.TOPIC, name), List.of(change)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the topic was not changed", e);
    }
  }

  /** All that it holds now. */
  public List<Published> published() {
    return Published.in(name, brokers);
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", brokers));
  }
}
