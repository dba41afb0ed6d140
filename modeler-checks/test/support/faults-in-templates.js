import { withCurrent } from '../../src/templates/record.js';
import { templateFile } from '../../src/templates/template-set.js';

const FILE = 'send-message-to-thread.json';
const EVENT = 'await-reply-catch-event.json';

/** What may go wrong in a template: [what, how, the rule that must object, what it must say]. */
export const FAULTS_IN_TEMPLATES = [
  ['a key that nobody knows', change(t => { field(t, 'message').tooltipp = 'Help.'; }),
    'known-keys', /tooltipp/],
  ['a key that nobody knows, at the top', change(t => { t.catgory = t.category; }), 'known-keys', /\/catgory/],
  ['a key that nobody knows, in a group', change(t => { t.groups[0].open = true; }), 'known-keys', /groups\/0\/open/],
  ['a key that nobody knows, in a binding', change(t => { field(t, 'message').binding.kind = 'text'; }),
    'known-keys', /binding\/kind/],
  ['a key that nobody knows, in a condition', change(t => { field(t, 'frequency').condition.is = true; }),
    'known-keys', /condition\/is/],
  ['a key that nobody knows, in one of several conditions', change(t => {
    field(t, 'frequency').condition = { allMatch: [{ property: 'trackReply', equals: true, not: false }] };
  }), 'known-keys', /allMatch\/0\/not/],
  ['a key that nobody knows, in the constraints', change(t => { field(t, 'message').constraints.longest = 9; }),
    'known-keys', /constraints\/longest/],
  ['a key that nobody knows, in the metadata', change(t => { t.metadata.keyword = 'linkedin'; }),
    'known-keys', /metadata\/keyword/],
  ['a key that nobody knows, deep inside', change(t => { field(t, 'giveUpAfter').constraints.pattern.flags = 'i'; }),
    'known-keys', /flags/],
  ['a binding that does not exist', change(t => { field(t, 'message').binding.type = 'zeebe:inputs'; }),
    'schema', /binding/],
  ['no $schema', change(t => { delete t.$schema; }), 'loader', /\$schema/],
  ['a group that is missing', change(t => { t.groups = t.groups.filter(({ id }) => id !== 'message'); }),
    'groups', /message, which does not exist/],
  ['a field in no group', change(t => { delete field(t, 'message').group; }), 'groups', /group undefined/],
  ['the groups in disorder', change(t => { t.properties.push(...t.properties.splice(3, 1)); }),
    'groups', /do not stand together/],
  ['a group with nothing in it', change(t => { t.groups.push({ id: 'more', label: 'More' }); }),
    'groups', /more/],
  ['the same id twice', change(t => { field(t, 'message').id = 'threadId'; }), 'unique', /threadId/],
  ['two fields that write the same input', change(t => { field(t, 'message').binding.name = 'threadId'; }),
    'unique', /both write/],
  ['the same id and version in two templates', set => ({ ...set, current: [...set.current, set.current[0]] }),
    'loader', /already used/],
  ['a condition on a later field', change(t => { field(t, 'trackReply').condition = { property: 'giveUpAfter', equals: 'PT30M' }; }),
    'conditions', /no earlier property/],
  ['a condition on nothing', change(t => { field(t, 'frequency').condition.property = 'tracking'; }),
    'conditions', /tracking, which is no earlier property/],
  ['a condition on itself', change(t => { field(t, 'frequency').condition.property = 'frequency'; }),
    'conditions', /no earlier property/],
  ['a condition on one of several values that can never be', change(t => {
    field(t, 'frequency').condition = { property: 'trackReply', oneOf: ['yes', 'often'] };
  }), 'conditions', /being often/],
  ['a condition on a value of another type', change(t => {
    field(t, 'frequency').condition = { property: 'threadId', equals: true };
  }), 'conditions', /can't be/],
  ['a condition that can never hold', change(t => { field(t, 'frequency').condition.equals = 'yes'; }),
    'conditions', /can't be/],
  ['a default that is no choice', change(t => {
    Object.assign(field(t, 'waitForResult'), { type: 'Dropdown', value: '=maybe',
      choices: [{ name: 'Yes', value: '=true' }, { name: 'No', value: '=false' }] });
  }), 'defaults', /not among its choices/],
  ['a key typed in as default', change(t => { field(t, 'authentication.apiKey').value = 'k-123'; }),
    'defaults', /connector secret/],
  ['no retries by default', change(t => { field(t, 'retryCount').value = '0'; }), 'defaults', /never done/],
  ['no pause before retries by default', change(t => { field(t, 'retryBackoff').value = 'PT0S'; }),
    'defaults', /must be a pause, not PT0S/],
  ['no default for the pause before retries', change(t => { delete field(t, 'retryBackoff').value; }),
    'defaults', /must be a pause/],
  ['a result variable that is no name', change(t => { field(t, 'resultVariable').value = 'welink message'; }),
    'defaults', /name of a variable/],
  ['a default of the wrong type', change(t => { field(t, 'trackReply').value = 'false'; }),
    'defaults', /must be a boolean/],
  ['a default that breaks its own pattern', change(t => { field(t, 'giveUpAfter').value = '30m'; }),
    'patterns', /refuses 30m/],
  ['a pattern that lets no secret through', change(t => { field(t, 'giveUpAfter').constraints.pattern.value = '^(=.*|PT.+)$'; }),
    'patterns', /refuses \{\{secrets/],
  ['a pattern that lets no FEEL through', change(t => { amendPattern(t, 'frequency', '=[\\s\\S]*|'); }),
    'patterns', /refuses =anything/],
  ['a pattern that lets no FEEL of several lines through', change(t => {
    const { pattern } = field(t, 'giveUpAfter').constraints;
    pattern.value = pattern.value.replace('[\\s\\S]', '.');
  }), 'patterns', /refuses =if late/],
  ['a pattern that lets everything through', change(t => { field(t, 'retryBackoff').constraints.pattern.value = '.*'; }),
    'patterns', /anything/],
  ['a pattern that does not say what is right', change(t => { delete field(t, 'giveUpAfter').constraints.pattern.message; }),
    'patterns', /must say what is right/],
  ['a pattern that has gone', change(t => { delete field(t, 'frequency').constraints.pattern; }),
    'alike', /another constraints/],
  ['a field that nobody can fill in', change(t => { field(t, 'message').editable = false; }),
    'required', /nobody can fill it in/],
  ['a required field without a mark', change(t => { delete field(t, 'accountId').constraints; }),
    'required', /has no mark/],
  ['a required field in a closed group', change(t => { t.groups.find(({ id }) => id === 'message').openByDefault = false; }),
    'required', /nobody sees/],
  ['a field without help', change(t => { const f = field(t, 'message'); delete f.description; delete f.tooltip; }),
    'help', /needs a description/],
  ['a field without a tooltip', change(t => { delete field(t, 'frequency').tooltip; }), 'help', /needs a tooltip/],
  ['a field without a description', change(t => { field(t, 'frequency').description = ''; }), 'help', /needs a description/],
  ['help that repeats the label', change(t => { field(t, 'resultVariable').description = 'Result variable.'; }),
    'help', /at least/],
  ['help with a tag left open', change(t => { field(t, 'message').tooltip = 'Write it here as <code>text.'; }),
    'help', /opens 1 tags and closes 0/],
  ['help with bad FEEL in it', change(t => { field(t, 'message').tooltip = 'Write it as <code>"Hello" + +</code>.'; }),
    'feel', /the help of/],
  ['help that HTML would swallow', change(t => { field(t, 'message').description = 'Write what you want to say as <something>.'; }),
    'help', /angle brackets/],
  ['no icon', change(t => { delete t.icon; }), 'icon', /needs an icon/],
  ['an icon that is not square', change(t => { t.icon.contents = svg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 18"></svg>'); }),
    'icon', /square/],
  ['an expression that does not parse', change(t => { amend(t, text => text.replace(/\nelse null$/, '')); }),
    'feel', /Incomplete/],
  ['an expression that calls what does not exist', change(t => { amend(t, text => text.replace('bpmnError(', 'bpmnFault(')); }),
    'feel', /bpmnFault/],
  ['an expression that calls a function of FEEL wrongly', change(t => {
    amend(t, text => text.replace('starts with(error.code, "WELINK_")', 'starts with(error.code)'));
  }), 'feel', /starts with\(…\) takes 2 arguments, not 1/],
  ['an expression without the variables of the error', change(t => {
    amend(t, text => text.replace(', error.variables)', ')'));
  }), 'feel', /bpmnError\(…\) takes 3 arguments, not 2/],
  ['an expression with named arguments', change(t => {
    amend(t, text => text.replace(/bpmnError\(.*?\)/, 'bpmnError(code: error.code, message: "", variables: {})'));
  }), 'feel', /by position/],
  ['an expression with a duration that is none', change(t => { amend(t, text => `${text} = duration("30s")`); }),
    'feel', /"30s" is no ISO-8601 duration/],
  ['an expression that reads a member that is not there', change(t => {
    amend(t, text => text.replaceAll('error.code', 'error.errorCode'));
  }), 'feel', /error holds no errorCode/],
  ['an expression that does nothing', change(t => { amend(t, () => '=null'); }), 'failures', /an error that is known/],
  ['an expression that knows a few codes only', change(t => {
    amend(t, text => text.replace('"WELINK_"', '"WELINK_ACCOUNT"'));
  }), 'failures', /nobody has seen yet/],
  ['an expression that mixes up code and message', change(t => {
    amend(t, text => text.replace('bpmnError(error.code, error.message', 'bpmnError(error.message, error.code'));
  }), 'failures', /an error that is known/],
  ['an expression that takes every failure', change(t => {
    amend(t, () => '=if error = null then null else bpmnError(error.code, error.message, error.variables)');
  }), 'failures', /somebody else/],
  ['an expression that lets nobody wait', change(t => {
    amend(t, () => '=if error != null and starts with(error.code, "WELINK_")'
      + ' then bpmnError(error.code, error.message, error.variables) else null');
  }), 'failures', /a task that waits/],
  ['no error expression', change(t => { drop(t, 'errorExpression'); }), 'bindings', /no errorExpression/],
  ['no retries', change(t => { drop(t, 'retryCount'); }), 'bindings', /no retryCount/],
  ['a job that no connector takes', change(t => { t.properties[0].value = 'ai.welink:send:1'; }),
    'bindings', /no connector takes/],
  ['a field that has gone', change(t => { drop(t, 'waitForResult'); }), 'bindings', /reads waitForResult/],
  ['a field that became a header', change(t => { field(t, 'message').binding = { type: 'zeebe:taskHeader', key: 'message' }; }),
    'bindings', /reads message/],
  ['an input with another name', change(t => { field(t, 'message').binding.name = 'text'; }), 'bindings', /text is read by nobody/],
  ['a hidden name', change(t => {
    t.properties.push({ type: 'Hidden', value: 'Send', binding: { type: 'property', name: 'name' } });
  }), 'bindings', /hidden name/],
  ['an event that waits for another message', change(t => { field(t, 'messageName').value = 'welink-answer'; }, EVENT),
    'bindings', /its message must be/],
  ['an event that reads what its message does not carry', change(t => {
    field(t, 'resultVariable').binding.source = '=welinkResult';
  }, EVENT), 'bindings', /does not carry =welinkResult/],
  ['an event that differs from those like it', change(t => { field(t, 'correlationKey').value = '=thread_id'; }, EVENT),
    'alike', /another value/],
  ['an expression with an argument too many', change(t => { amend(t, text => text.replace('error.variables)', 'error.variables, 3)')); }),
    'feel', /3 arguments, not 4/],
  ['an expression that reads what is not there', change(t => { amend(t, text => text.replace('job.retries', 'jobs.retries')); }),
    'feel', /no variable jobs/],
  ['a name that no search for WeLink finds', change(t => { t.name = 'Send Message'; }), 'identity', /WeLink/],
  ['a name that another one has', change(t => { t.name = 'WeLink: Get Request Status'; }), 'alike', /two templates/],
  ['an id that is not its file\'s', change(t => { t.id = 'ai.welink.send-message.v1'; }), 'identity', /not the one of its file/],
  ['another kind of element', change(t => { t.elementType = { value: 'bpmn:UserTask' }; }), 'identity', /bpmn:ServiceTask/],
  ['being deprecated', change(t => { t.deprecated = { message: 'Gone' }; }), 'identity', /deprecated/],
  ['no engine version', change(t => { delete t.engines; }), 'identity', /engines/],
  ['a send that differs from the others', change(t => { field(t, 'message').label = 'Text'; }),
    'alike', /another label/],
  ['a send that has another default than the others', change(t => { field(t, 'waitForResult').value = false; }),
    'alike', /another value/],
  ['a new default in the same version', change(t => { field(t, 'giveUpAfter').value = 'PT1H'; }),
    'versions', /raise its version/],
  ['a field of another type in the same version', change(t => { field(t, 'message').type = 'String'; }),
    'versions', /raise its version/],
  ['a version that is not on record', set => ({ ...set, recorded: {} }), 'versions', /npm run record/],
  ['an older version that was changed', set => {
    const bumped = nextVersion(set);
    return { ...bumped, older: bumped.older.map(({ file, json }) =>
      templateFile(file, JSON.stringify(json).replace('"value":"PT30M"', '"value":"PT2H"'))) };
  }, 'versions', /more than the wording of version 1/],
  ['an older version that is gone', set => ({ ...nextVersion(set), older: [] }), 'versions', /does not hold version 1/],
  ['an older version that is as new', set => ({ ...set, older: [set.current[0]] }), 'versions', /not older/],
  ['an older version that was not kept', change(t => { t.version = 2; field(t, 'version').value = '2'; }),
    'versions', /does not hold version 1/],
  ['a header with another version', change(t => { field(t, 'version').value = '7'; }), 'versions', /header says version 7/]
];

/** What is no fault, though it looks like one. */
export const NO_FAULTS_IN_TEMPLATES = [
  ['better words in the same version', change(t => {
    t.description = 'Better words for the same thing';
    t.groups[0].label = 'Better words';
  })],
  ['a new version, the old one kept', nextVersion]
];

/** All templates with a give-up time have another default for it, and a new version for that. */
function nextVersion(set) {
  const changed = set.current.filter(({ json }) => field(json, 'giveUpAfter'));
  const bumped = changed.reduce((soFar, { file }) => change(t => {
    t.version = 2;
    field(t, 'version').value = '2';
    field(t, 'giveUpAfter').value = 'PT1H';
  }, file)(soFar), set);
  const older = changed.map(each => ({ ...each, file: each.file.replace('.json', '-1.json') }));
  return { ...bumped, older, recorded: withCurrent(bumped) };
}

/** The set with one template changed. */
function change(how, name = FILE) {
  return set => ({ ...set, current: set.current.map(template => {
    if (template.file !== name) {
      return template;
    }
    const json = structuredClone(template.json);
    how(json);
    return templateFile(name, JSON.stringify(json));
  }) });
}

const field = (template, id) => template.properties.find(property => property.id === id);

function amend(template, how) {
  const property = field(template, 'errorExpression');
  property.value = how(property.value);
}

function amendPattern(template, id, without) {
  const { pattern } = field(template, id).constraints;
  pattern.value = pattern.value.replace(without, '');
}

function drop(template, id) {
  template.properties = template.properties.filter(property => property.id !== id);
}

const svg = text => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
