import { configApp } from '@adonisjs/eslint-config'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

export default configApp(
  { ignores: ['.adonisjs/**', 'build/**', 'public/**', 'tmp/**', 'database/schema.ts'] },
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/component-definition-name-casing': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    rules: {
      '@unicorn/filename-case': ['error', { case: 'snakeCase' }],
      '@unicorn/no-for-loop': 'off',
      '@unicorn/no-await-expression-member': 'off',
    },
  },
  {
    files: ['app/**/*.ts', 'database/**/*.ts'],
    ignores: ['app/foundation/clock.ts', 'app/payments/simulator/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Ask the clock (#foundation) for the time, so that tests can move it.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask the clock (#foundation) for the time, so that tests can move it.',
        },
      ],
    },
  }
)
