package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.workershome.kit.notify.Channel;
import org.workershome.kit.notify.MessageTemplate;
import org.workershome.kit.notify.TemplateBook;

/** What somebody is told whose opinion was answered: that there is an answer, not to what. */
@ApplicationScoped
class SentimentMessages implements TemplateBook {
  static final String ANSWERED = "sentiment-answered";
  static final String RECORD_TYPE = "sentiment-reply";

  @Override
  public List<MessageTemplate> templates() {
    return List.of(
        new MessageTemplate(
            ANSWERED, "【工会】您提出的意见建议已有答复，请在职工之家“我的答复”中查看。", List.of(Channel.WECHAT, Channel.SMS)));
  }
}
