package org.workershome.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.Channel;
import org.workershome.kit.notify.Message;
import org.workershome.kit.notify.MessageTemplate;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.notify.Place;
import org.workershome.kit.notify.TemplateBook;

/** Tells the worker that his money did not arrive; with the grant's number, and nothing of why. */
@ApplicationScoped
class PaymentNews {
  static final String RECORD_TYPE = "payment-line";
  private static final String NOT_PAID = "payment-not-paid";

  private final Messages messages;

  PaymentNews(Messages messages) {
    this.messages = messages;
  }

  void notPaid(BookedLines.Line line) {
    messages.send(
        new Message(
            NOT_PAID,
            RECORD_TYPE,
            line.id(),
            new UnionPath(line.union()),
            line.personRef(),
            Map.of(Place.NUMBER, line.number())));
  }

  /** The words. */
  @ApplicationScoped
  static class Book implements TemplateBook {
    @Override
    public List<MessageTemplate> templates() {
      return List.of(
          new MessageTemplate(
              NOT_PAID,
              "您的帮扶款（{NUMBER}）银行未能入账，款项已退回工会账户。请携带身份证和银行卡到所在工会核对收款账户，核对后重新发放。咨询电话 12351。",
              List.of(Channel.WECHAT, Channel.SMS)));
    }
  }
}
