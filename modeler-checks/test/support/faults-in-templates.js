import { withCurrent } from '../../src/templates/released.js';
import { templateFile } from '../../src/templates/template-set.js';

const FILE = 'send-message-to-thread.json';

/** What may go wrong in a template: [what, how, the rule that must object, what it must say]. */
export const FAULTS_IN_TEMPLATES = [
  ['a key that nobody knows', change(t => { field(t, 'message').tooltipp = 'Help.'; }),
    'known-keys', /tooltipp/],
  ['a key that nobody knows, deep inside', change(t => { field(t, 'giveUpAfter').constraints.pattern.flags = 'i'; }),
    'known-keys', /flags/],
  ['a binding that does not exist', change(t => { field(t, 'message').binding.type = 'zeebe:inputs'; }),
    'schema', /binding/],
  ['no $schema', change(t => { delete t.$schema; }), 'loader', /\$schema/],
  ['a group that is missing', change(t => { t.groups = t.groups.filter(({ id }) => id !== 'message'); }),
    'groups', /message, which does not exist/],
  ['a group with nothing in it', change(t => { t.groups.push({ id: 'more', label: 'More' }); }),
    'groups', /more/],
  ['the same id twice', change(t => { field(t, 'message').id = 'threadId'; }), 'unique', /threadId/],
  ['two fields that write the same input', change(t => { field(t, 'message').binding.name = 'threadId'; }),
    'unique', /both write/],
  ['the same id and version in two templates', set => ({ ...set, current: [...set.current, set.current[0]] }),
    'loader', /already used/],
  ['a condition on a later field', change(t => { field(t, 'trackReply').condition = { property: 'giveUpAfter', equals: 'PT30M' }; }),
    'conditions', /no earlier property/],
  ['a condition that can never hold', change(t => { field(t, 'frequency').condition.equals = 'yes'; }),
    'conditions', /can't be/],
  ['a default that is no choice', change(t => {
    Object.assign(field(t, 'waitForResult'), { type: 'Dropdown', value: '=maybe',
      choices: [{ name: 'Yes', value: '=true' }, { name: 'No', value: '=false' }] });
  }), 'defaults', /not among its choices/],
  ['a default of the wrong type', change(t => { field(t, 'trackReply').value = 'false'; }),
    'defaults', /must be a boolean/],
  ['a default that breaks its own pattern', change(t => { field(t, 'giveUpAfter').value = '30m'; }),
    'patterns', /refuses 30m/],
  ['a pattern that lets no secret through', change(t => { field(t, 'giveUpAfter').constraints.pattern.value = '^(=.*|PT.+)$'; }),
    'patterns', /refuses \{\{secrets/],
  ['a required field without a mark', change(t => { delete field(t, 'accountId').constraints; }),
    'required', /has no mark/],
  ['a required field in a closed group', change(t => { t.groups.find(({ id }) => id === 'message').openByDefault = false; }),
    'required', /nobody sees/],
  ['a field without help', change(t => { const f = field(t, 'message'); delete f.description; delete f.tooltip; }),
    'help', /needs a description/],
  ['help that HTML would swallow', change(t => { field(t, 'message').description = 'Write <something>.'; }),
    'help', /angle brackets/],
  ['no icon', change(t => { delete t.icon; }), 'icon', /needs an icon/],
  ['an icon that is not square', change(t => { t.icon.contents = svg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 18"></svg>'); }),
    'icon', /square/],
  ['an expression that does not parse', change(t => { amend(t, text => text.replace(/\nelse null$/, '')); }),
    'feel', /Incomplete/],
  ['an expression that calls what does not exist', change(t => { amend(t, text => text.replace('bpmnError(', 'bpmnFault(')); }),
    'feel', /bpmnFault/],
  ['an expression with an argument too many', change(t => { amend(t, text => text.replace('error.variables)', 'error.variables, 3)')); }),
    'feel', /2 to 3 arguments, not 4/],
  ['an expression that reads what is not there', change(t => { amend(t, text => text.replace('job.retries', 'jobs.retries')); }),
    'feel', /no variable jobs/],
  ['a name that no search for WeLink finds', change(t => { t.name = 'Send Message'; }), 'identity', /WeLink/],
  ['no engine version', change(t => { delete t.engines; }), 'identity', /engines/],
  ['a send that differs from the others', change(t => { field(t, 'message').label = 'Text'; }),
    'alike', /another label/],
  ['a new default in a version that is out', out(change(t => { field(t, 'giveUpAfter').value = 'PT1H'; })),
    'versions', /raise its version/],
  ['an older version that was not kept', change(t => { t.version = 2; field(t, 'version').value = '2'; }),
    'versions', /does not hold version 1/],
  ['a header with another version', change(t => { field(t, 'version').value = '7'; }), 'versions', /header says version 7/]
];

/** What is no fault, though it looks like one. */
export const NO_FAULTS_IN_TEMPLATES = [
  ['better words in a version that is out', out(change(t => { field(t, 'resultVariable').description = 'Better words.'; }))],
  ['a new version, the old one kept', set => {
    const old = set.current.find(({ file }) => file === FILE);
    const bumped = change(t => { t.version = 2; field(t, 'version').value = '2'; field(t, 'giveUpAfter').value = 'PT1H'; })(
      released(set));
    return { ...bumped, older: [{ ...old, file: 'send-message-to-thread-1.json' }] };
  }]
];

/** The set with one template changed. */
function change(how) {
  return set => ({ ...set, current: set.current.map(template => {
    if (template.file !== FILE) {
      return template;
    }
    const json = structuredClone(template.json);
    how(json);
    return templateFile(FILE, JSON.stringify(json));
  }) });
}

/** The same, after today's versions were released. */
function out(how) {
  return set => how(released(set));
}

const released = set => ({ ...set, released: withCurrent(set) });

const field = (template, id) => template.properties.find(property => property.id === id);

function amend(template, how) {
  const property = field(template, 'errorExpression');
  property.value = how(property.value);
}

const svg = text => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
