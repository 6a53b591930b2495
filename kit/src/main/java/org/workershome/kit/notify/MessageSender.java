package org.workershome.kit.notify;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.notify.MessageTable.Claimed;

/** Sends what is due, as long as the process lives. */
@Singleton
class MessageSender {
  private static final Logger LOG = Logger.getLogger(MessageSender.class);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(8);
  private static final int BATCH = 10;

  private final MessageTable table;
  private final Delivery delivery;
  private final NotifyConfig config;
  private final Clock clock;
  private final boolean needed;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  MessageSender(
      MessageTable table,
      Delivery delivery,
      NotifyConfig config,
      Clock clock,
      @All List<TemplateBook> books) {
    this.table = table;
    this.delivery = delivery;
    this.config = config;
    this.clock = clock;
    this.needed = !books.isEmpty();
  }

  void start(@Observes StartupEvent event) {
    if (config.sender() && needed) {
      thread =
          Thread.ofPlatform()
              .name("messages")
              .daemon()
              .start(() -> SystemScope.run("message-sender", this::loop));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    Thread known = thread;
    if (known != null) {
      known.join(STOP_WITHIN);
    }
  }

  private void loop() {
    boolean trouble = false;
    try {
      while (!stopped.await(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          while (stopped.getCount() > 0 && round() == BATCH) {}
          trouble = false;
        } catch (RuntimeException e) {
          if (!trouble) {
            LOG.warn("messages cannot be sent; they wait", e);
          }
          trouble = true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int round() {
    Instant now = clock.instant();
    List<Claimed> due =
        QuarkusTransaction.requiringNew().call(() -> table.claim(now, now.plus(LEASE), BATCH));
    for (Claimed message : due) {
      try {
        delivery.further(message);
      } catch (RuntimeException e) {
        // Its lease ends by itself, and it is tried again, but not for ever; the others go on.
        boolean task = delivery.giveUp(message);
        LOG.errorf(e, "%s could not be sent%s", message, task ? ", and is a task now" : "");
      }
    }
    return due.size();
  }
}
