const WRONG_DURATION = ['Give up after', '30 minutes', 'Give up after must be an ISO-8601 duration such as PT30M.'];

/** What most designers never touch, behind groups that are closed, and the key that is filled in already. */
const beyond = (variable, expression) => ({
  groups: ['Output mapping', 'Error handling', 'Retries'],
  fields: {
    'API key': '{{secrets.WELINK_API_KEY}}',
    'API secret': '{{secrets.WELINK_API_SECRET}}',
    'Result variable': variable,
    'Result expression': expression,
    'Retries': '5',
    'Retry backoff': 'PT1M'
  }
});

/** The field that says "Leave it as it is". */
export const LEFT_ALONE = ['Error expression'];

const TO_A_THREAD = threadId => ({
  complaints: ['Account ID must not be empty.', 'Thread ID must not be empty.', 'Message must not be empty.'],
  mistakes: [WRONG_DURATION],
  fields: {
    'Account ID': 'acc-1',
    'Thread ID': threadId,
    'Give up after': 'PT10M'
  }
});

const event = (name, label, key, variable) => ({
  complaints: [],
  emptied: { label, complaint: `${label} must not be empty.` },
  name,
  fields: { [label]: key, 'Result variable': variable }
});

const RESULT = event('Result is known', 'Request ID', '=request_id', 'whatBecameOfIt');
const REPLY = event('Reply has come', 'Thread ID', '=thread_id', 'theReply');

/**
 * What a designer does with each template, in the words of the panel.
 *
 * `search` is what is typed into the search, `complaints` what the panel says of an untouched
 * element, `mistakes` are entries that it must object to, `fields` what is filled in at last, and `beyond` what
 * is filled in then by somebody who leaves no field alone.
 */
export const JOURNEYS = {
  'send-message-to-thread': {
    ...TO_A_THREAD('t-journey'),
    search: 'welink thread',
    name: 'Say hello',
    groups: ['Reply tracking'],
    mistakes: [
      WRONG_DURATION,
      ['Track replies', true],
      ['Hours between checks', '0', 'Hours between checks must be a number above 0.']
    ],
    fields: {
      ...TO_A_THREAD('t-journey').fields,
      'Message': 'Hello Ada,\nnice to meet you ☕',
      'Track replies': true,
      'Hours between checks': '2',
      'Wait for LinkedIn\'s answer': true
    },
    beyond: beyond('firstMessage', '={sentMessage: response.message_id}')
  },
  'send-message-to-sales-navigator-thread': {
    ...TO_A_THREAD('s-journey'),
    search: 'sales nav',
    name: 'Make an offer',
    fields: {
      ...TO_A_THREAD('s-journey').fields,
      'Message': '="Hello " + contact.first_name + "!"',
      'Wait for LinkedIn\'s answer': false
    },
    beyond: {
      ...beyond('offer', '={toAskFor: response.request_id}'),
      groups: [...beyond().groups, 'Reply tracking'],
      fields: {
        ...beyond('offer', '={toAskFor: response.request_id}').fields,
        'Track replies': true,
        'Hours between checks': '=12 * 2'
      }
    }
  },
  'send-message-to-recruiter-thread': {
    search: 'recruiter',
    name: 'Ask the candidate',
    complaints: ['Contract ID', 'Seat ID', 'Profile ID', 'Thread ID', 'Message']
      .map(label => `${label} must not be empty.`),
    mistakes: [WRONG_DURATION],
    fields: {
      'Contract ID': 'contract-1',
      'Seat ID': 'seat-1',
      'Profile ID': 'profile-1',
      'Thread ID': '=candidate.thread_id',
      'Subject': 'A position in Berlin',
      'Message': 'Would you like to talk about it?',
      'Wait for LinkedIn\'s answer': true,
      'Give up after': 'PT10M'
    },
    beyond: {
      ...beyond('question', '={asked: response.status}'),
      fields: { ...beyond('question', '={asked: response.status}').fields, 'Account ID': 'acc-1' }
    }
  },
  'get-request-status': {
    search: 'welink status',
    name: 'Ask what became of it',
    complaints: ['Request ID must not be empty.'],
    mistakes: [],
    fields: { 'Request ID': '=welinkMessage.request_id' },
    beyond: beyond('whatBecameOfIt', '={isKnown: response.status = "SENT"}')
  },
  'stop-reply-tracking': {
    search: 'stop tracking',
    name: 'Stop tracking',
    complaints: ['Account ID must not be empty.', 'Thread ID must not be empty.'],
    mistakes: [],
    fields: { 'Account ID': 'acc-1', 'Thread ID': 't-journey' },
    beyond: beyond('stopped', '={searches: response.trackers}')
  },
  'await-message-result-catch-event': { ...RESULT, search: 'await result' },
  'await-message-result-receive-task': { ...RESULT, search: 'await result' },
  'await-message-result-boundary-event': { ...RESULT, search: 'await result', attached: true },
  'await-reply-catch-event': { ...REPLY, search: 'await reply' },
  'await-reply-receive-task': { ...REPLY, search: 'await reply' },
  'await-reply-boundary-event': { ...REPLY, search: 'await reply', attached: true }
};
